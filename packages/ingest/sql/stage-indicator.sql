create or replace temp table staged_indicator (
  indicator_id varchar,
  name varchar,
  unit varchar,
  natural_min double,
  natural_max double,
  plausible_min double,
  plausible_max double
)
