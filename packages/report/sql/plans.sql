-- The plans in force at an instant, in their order.
select
  plan_id,
  if($language = 'zh', plan.name_zh, plan.name_en) as name,
  if($language = 'zh', plan.short_name_zh, plan.short_name_en) as short_name,
  if($language = 'zh', department.short_name_zh, department.name_en) as lead
from history.plan as plan
left join history.department as department
  on
    department.department_id = plan.lead_department_id
    and department.plan_version = plan.plan_version
where plan.plan_version = plan_version_at($known_at::timestamp)
order by annex
