"""Arms-watch: inspections, tests, production, deployments, transfers, and what is said of them."""
