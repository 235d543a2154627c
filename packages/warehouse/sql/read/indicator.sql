select
  indicator.*,
  numerator.name_zh as numerator_name_zh,
  numerator.name_en as numerator_name_en,
  numerator.unit as numerator_unit,
  denominator.name_zh as denominator_name_zh,
  denominator.name_en as denominator_name_en,
  denominator.unit as denominator_unit
from indicator
left join indicator as numerator on numerator.indicator_id = indicator.numerator_id
left join indicator as denominator on denominator.indicator_id = indicator.denominator_id
where indicator.indicator_id = $indicator
