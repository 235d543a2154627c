-- The progress reported of one task or milestone: each month as it was reported last.
with said as (
  select
    task_progress.*,
    department.name_zh as department_zh,
    department.name_en as department_en
  from task_progress
  join load using (load_id)
  left join department using (department_id)
  where
    task_id = $item
    and period_end <= $as_of::date
    and task_progress.recorded_at <= $known_at::timestamp
  qualify
    row_number() over (
      partition by period_start, period_end order by task_progress.recorded_at desc
    ) = 1
)
select
  task_id,
  period_start,
  period_end,
  progress,
  '%' as unit,
  department_zh,
  department_en,
  demonstration,
  recorded_at,
  load_id,
  source_line
from said
where
  progress is not null
  and ($from::date is null or period_end >= $from::date)
  and ($to::date is null or period_end <= $to::date)
order by period_end
