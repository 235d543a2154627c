-- What a ledger says, beside what stood before it for the same period and for the period before.
create or replace temp table compared_problem as
with said as (
  select unnest(from_json($rows::json, '[{
    "line": "integer", "column": "integer", "columnName": "varchar", "problem": "varchar",
    "kind": "varchar", "stock": "boolean", "area": "varchar", "title": "varchar",
    "foundOn": "date", "department": "varchar", "due": "date", "state": "varchar",
    "phase": "varchar", "resolvedOn": "date", "cause": "varchar", "nextStep": "varchar",
    "officer": "varchar", "periodStart": "date", "periodEnd": "date"
  }]'), recursive := true)
),
standing as (
  select problem_record.*
  from problem_record
  anti join withdrawal using (load_id)
  where demonstration = $demonstration
  qualify
    row_number() over (partition by problem_id, period_start, period_end order by recorded_at desc)
    = 1
)
select
  said.*,
  case
    when same.problem_id is null then 'added'
    when (
      same.kind, same.stock, same.area_id, same.title, same.found_on, same.department_id, same.due,
      same.state, same.resolved_on, same.cause, same.next_step, same.officer
    ) is distinct from (
      said.kind, said.stock, area, said.title, "foundOn", department, said.due,
      said.state, "resolvedOn", said.cause, "nextStep", said.officer
    ) then 'revised'
    else 'unchanged'
  end as change,
  before.phase as phase_before,
  before.period_end as period_before
from said
left join standing as same
  on same.problem_id = said.problem
  and same.period_start = "periodStart"
  and same.period_end = "periodEnd"
asof left join standing as before
  on before.problem_id = said.problem and said."periodStart" > before.period_end
