-- The ledger of problems on the day: what is overdue, then what is open by its deadline, then the rest.
select
  problem_id as id,
  kind,
  if($language = 'zh', problem_kind.name_zh, problem_kind.name_en) as kind_name,
  problem.title,
  area_id,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  department_id,
  if($language = 'zh', department.short_name_zh, department.name_en) as department,
  stock,
  found_on,
  due,
  phase = 'open' and coalesce(due < $as_of::date, false) as overdue,
  state,
  phase,
  resolved_on,
  reopened_in,
  officer,
  cause,
  next_step,
  period_end,
  load_id,
  source_line,
  demonstration
from problem_at($as_of, $known_at) as problem
left join problem_kind using (kind)
left join area using (area_id)
left join department using (department_id)
where
  ($plan::varchar is null or problem.plan_id = $plan)
  and ($department::varchar is null or department_id = $department)
order by overdue desc, phase = 'open' desc, due, problem_id
