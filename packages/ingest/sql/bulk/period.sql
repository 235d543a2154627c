-- What the texts for a period stand for, by the indicator's rule.
create or replace temp table text_period as
select unnest(from_json($rows::json, '[{
  "period": "integer", "rule": "varchar", "place": "bigint", "period_start": "date",
  "period_end": "date", "frequency": "varchar"
}]'), recursive := true)
