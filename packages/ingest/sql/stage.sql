create or replace temp table staged_cell (
  record integer,
  line integer,
  field integer,
  column_name varchar,
  text varchar,
  state varchar,
  number double,
  decimals integer,
  factor double,
  shift integer,
  indicator_id varchar,
  area_id varchar,
  period_start varchar,
  period_end varchar,
  frequency varchar,
  rule varchar,
  message varchar
)
