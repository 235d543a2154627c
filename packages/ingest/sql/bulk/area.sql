-- What the texts for an area stand for, by the part of it that a figure is about.
create or replace temp table text_area as
select unnest(from_json($rows::json, '[{
  "area": "integer", "part": "varchar", "place": "bigint", "area_id": "varchar"
}]'), recursive := true)
