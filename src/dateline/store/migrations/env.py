"""Alembic runs this file: migrations happen in the transaction that the caller has begun."""

from alembic import context

from dateline.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
