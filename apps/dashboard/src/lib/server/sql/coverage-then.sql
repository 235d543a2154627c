-- Goes before a statement that reads the relation coverage, for what it said at an earlier instant.
with coverage as materialized (
  from coverage_at($as_of::date, $known_at::timestamp)
)
