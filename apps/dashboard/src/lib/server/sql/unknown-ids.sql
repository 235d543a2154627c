-- The first of the ids asked for that neither the ledger nor any version of the plan has; an area also goes by
-- its code.
with known (thing, id) as (
  select 'plan', plan_id from history.plan
  union all
  select 'department', department_id from history.department
  union all
  select 'indicator', indicator_id from history.indicator
  union all
  select 'area', unnest([area_id, code]) from history.area
  union all
  select 'load', load_id from load
)
select asked.thing, asked.id
from (select unnest($things::varchar[]) as thing, unnest($ids::varchar[]) as id) as asked
anti join known using (thing, id)
limit 1
