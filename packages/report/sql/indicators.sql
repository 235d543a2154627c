-- The indicators of the targets with what each means.
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  indicator.unit,
  indicator.frequency,
  if($language = 'zh', indicator.definition_zh, indicator.definition_en) as definition,
  if($language = 'zh', numerator.name_zh, numerator.name_en) as numerator,
  if($language = 'zh', denominator.name_zh, denominator.name_en) as denominator
from history.indicator as indicator
left join history.indicator as numerator
  on
    numerator.indicator_id = indicator.numerator_id
    and numerator.plan_version = indicator.plan_version
left join history.indicator as denominator
  on
    denominator.indicator_id = indicator.denominator_id
    and denominator.plan_version = indicator.plan_version
where
  indicator.plan_version = plan_version_at($known_at::timestamp)
  and indicator.indicator_id in (
    select indicator_id from history.target where plan_version = plan_version_at($known_at::timestamp)
  )
order by indicator.position
