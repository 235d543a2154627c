-- The series asked for, in the order asked for; null names where the plan has no such indicator or area.
with wanted as (
  select
    unnest($indicators) as indicator_id,
    unnest($areas) as area_id,
    generate_subscripts($indicators, 1) as position
)
select
  wanted.indicator_id,
  wanted.area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  coalesce(indicator.unit, '') as unit,
  coalesce(indicator.decimals, 0) as decimals
from wanted
left join indicator using (indicator_id)
left join area on area.area_id = wanted.area_id
order by wanted.position
