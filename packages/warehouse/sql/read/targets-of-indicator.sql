select
  target.target_id,
  target.title_zh,
  target.title_en,
  target.operator,
  target.value,
  target.unit,
  target.due,
  target.due_wording,
  target.commitment,
  target.wording,
  target.reference,
  target.clause_id,
  target.plan_id,
  plan.name_zh as plan_name_zh,
  plan.name_en as plan_name_en
from target
join plan using (plan_id)
where target.indicator_id = $indicator and target.area_id = $area
order by target.position
