insert into finding
select $load_id, severity, quarantined, line, "columnIndex", "column", value, rule, message
from (
  select unnest(from_json($rows::json, '[{
    "severity": "varchar", "quarantined": "boolean", "line": "integer", "columnIndex": "integer",
    "column": "varchar", "value": "varchar", "rule": "varchar", "message": "varchar"
  }]'), recursive := true)
)
