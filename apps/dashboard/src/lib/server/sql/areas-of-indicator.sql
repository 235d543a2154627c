-- The areas an indicator has values for, the target's own area first.
select
  area.area_id,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level,
  area.parent_id,
  area.area_id in (select area_id from target where indicator_id = $indicator) as targeted,
  area.area_id = setting.home_area_id as home,
  list_contains(string_split(setting.comparison_area_ids, ','), area.area_id) as compared
from area, setting
where area.area_id in (select area_id from observation where indicator_id = $indicator)
order by targeted desc, home desc, area.position
