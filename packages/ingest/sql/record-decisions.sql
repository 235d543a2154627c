insert into decision
select $load_id, subject, value, basis, "decidedBy"
from (
  select unnest(from_json($rows::json, '[{
    "subject": "varchar", "value": "varchar", "basis": "varchar", "decidedBy": "varchar"
  }]'), recursive := true)
)
