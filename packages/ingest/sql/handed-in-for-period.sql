-- A load not withdrawn that brought figures, progress or problems of a form and a period.
with brought as (
  select load_id, period_end from said
  union all
  select load_id, period_end from task_progress
  union all
  select load_id, period_end from problem_record
)
select load_id
from load
anti join withdrawal using (load_id)
where
  pipeline_id = $pipeline_id
  and contract_id = $contract_id
  and load_id in (
    select load_id
    from brought
    where period_end = $period_end::date
  )
limit 1
