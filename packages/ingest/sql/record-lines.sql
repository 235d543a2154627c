insert into load_line
select $load_id, "firstLine", "lastLine", "class", kind
from (
  select unnest(from_json($rows::json, '[{
    "firstLine": "integer", "lastLine": "integer", "class": "varchar", "kind": "varchar"
  }]'), recursive := true)
)
