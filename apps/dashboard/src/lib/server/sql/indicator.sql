-- One indicator with the names of what it is derived from.
select
  indicator.indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  indicator.unit,
  indicator.decimals,
  indicator.direction,
  indicator.frequency,
  indicator.projection,
  if($language = 'zh', indicator.definition_zh, indicator.definition_en) as definition,
  if($language = 'zh', indicator.note_zh, indicator.note_en) as note,
  indicator.source,
  indicator.checked,
  if($language = 'zh', indicator.group_zh, indicator.group_en) as group_name,
  indicator.numerator_id,
  if($language = 'zh', numerator.name_zh, numerator.name_en) as numerator,
  indicator.denominator_id,
  if($language = 'zh', denominator.name_zh, denominator.name_en) as denominator,
  indicator.denominator_period
from indicator
left join indicator as numerator on numerator.indicator_id = indicator.numerator_id
left join indicator as denominator on denominator.indicator_id = indicator.denominator_id
where indicator.indicator_id = $indicator
