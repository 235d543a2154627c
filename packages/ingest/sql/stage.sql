create or replace temp table staged_figure (
  line integer,
  field integer,
  column_name varchar,
  text varchar,
  indicator_id varchar,
  area_id varchar,
  period_start varchar,
  period_end varchar,
  frequency varchar,
  value double,
  unit varchar,
  resolution double,
  status varchar
)
