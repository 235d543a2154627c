-- What the texts for an indicator and its unit stand for.
create or replace temp table text_measure as
select unnest(from_json($rows::json, '[{
  "indicator": "integer", "unit": "integer", "part": "varchar", "rule": "varchar", "place": "bigint",
  "indicator_id": "varchar", "indicator_unit": "varchar", "factor": "double", "shift": "integer",
  "least": "double", "most": "double"
}]'), recursive := true)
