-- All areas with how much there is about each.
select
  area.area_id,
  area.code,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level,
  area.parent_id,
  count(distinct indicator_id) as indicators,
  count(indicator_id) as n,
  max(period_end) as last_end
from area
left join observation on observation.area_id = area.area_id and period_end <= $as_of::date
group by all
order by min(area.position)
