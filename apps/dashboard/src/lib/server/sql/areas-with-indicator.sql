-- The areas that have values of an indicator, those near the county first.
select
  area.area_id,
  area.code,
  area.name_zh,
  area.name_en,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level
from latest_value
join area using (area_id)
cross join setting
where indicator_id = $indicator
order by
  area.area_id = home_area_id desc,
  area.parent_id = home_area_id desc,
  list_contains(string_split(coalesce(comparison_area_ids, ''), ','), area.area_id) desc,
  area.position
