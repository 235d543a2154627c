-- Appends the rows that say something new about a task's month.
insert into task_progress
with said as (
  select unnest(from_json($rows::json, '[{
    "line": "integer", "task": "varchar", "progress": "double", "state": "varchar",
    "problem": "varchar", "cause": "varchar", "nextStep": "varchar", "officer": "varchar",
    "periodStart": "date", "periodEnd": "date"
  }]'), recursive := true)
),
known as (
  select *
  from task_progress
  where demonstration = $demonstration
  qualify row_number() over (
    partition by task_id, period_start, period_end order by recorded_at desc
  ) = 1
)
select
  $load_id, task, "periodStart", "periodEnd", said.progress, said.state, said.problem, said.cause,
  "nextStep", said.officer, $demonstration, $recorded_at::timestamptz::timestamp, line
from said
left join known
  on known.task_id = said.task
  and known.period_start = said."periodStart"
  and known.period_end = said."periodEnd"
where (known.progress, known.state, known.problem, known.cause, known.next_step, known.officer)
  is distinct from
  (said.progress, said.state, said.problem, said.cause, said."nextStep", said.officer)
