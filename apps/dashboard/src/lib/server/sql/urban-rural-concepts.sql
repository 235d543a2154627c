-- What the plan could set urban against rural in, for areas of the home area's level.
select
  if($language = 'zh', indicator.name_zh, indicator.name_en) as rural,
  if($language = 'zh', urban.name_zh, urban.name_en) as urban
from indicator
left join indicator as urban on urban.indicator_id = indicator.urban_id
where
  (
    indicator.urban_id is not null
    and list_contains(
      string_split(indicator.levels, ','),
      (select level from area, setting where area_id = home_area_id)
    )
  )
  or (
    indicator.direction <> 'none'
    and list_contains(string_split(indicator.levels, ','), 'part:urban')
    and list_contains(string_split(indicator.levels, ','), 'part:rural')
  )
order by indicator.position
