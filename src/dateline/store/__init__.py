"""SQLite by default, PostgreSQL by URL: schema, migrations, queries."""
