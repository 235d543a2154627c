-- The areas an indicator has values or a target for, the target's own area first.
select
  area.area_id,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level,
  area.parent_id,
  area.area_id in (select area_id from target where indicator_id = $indicator) as targeted,
  area.area_id = setting.home_area_id as home,
  list_contains(string_split(setting.comparison_area_ids, ','), area.area_id) as compared
from area, setting
where
  targeted
  or area.area_id in (select area_id from latest_value where indicator_id = $indicator)
order by targeted desc, home desc, area.position
