select
  plan_id,
  annex,
  if($language = 'zh', plan.name_zh, plan.name_en) as name,
  if($language = 'zh', plan.short_name_zh, plan.short_name_en) as short_name,
  if($language = 'zh', department.short_name_zh, department.name_en) as lead,
  plan.issued,
  plan.basis
from plan
left join department on department_id = lead_department_id
order by annex
