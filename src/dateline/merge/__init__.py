"""Claims and judgements -> events: block, compare, cluster, reconcile."""
