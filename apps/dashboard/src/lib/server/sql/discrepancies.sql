-- Reported ratios that disagree with their components, largest in its own resolution first.
select
  indicator_id,
  area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  indicator.unit,
  indicator.decimals,
  period_start,
  period_end,
  reported,
  derived,
  difference,
  severity,
  discrepancy.demonstration
from discrepancy
join indicator using (indicator_id)
join area using (area_id)
order by period_end desc, abs(difference) desc
limit $most
