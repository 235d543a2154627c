-- The milestones of one plan: goals without a number.
select
  milestone_id as id,
  if($language = 'zh', title_zh, title_en) as title,
  wording,
  reference,
  due,
  due_precision,
  due_wording,
  achieved_on,
  achieved_basis
from milestone
where plan_id = $plan
order by clause_id, milestone_id
