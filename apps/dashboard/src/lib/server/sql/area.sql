select
  area.area_id,
  area.code,
  if($language = 'zh', area.name_zh, area.name_en) as name,
  area.level,
  area.parent_id,
  if($language = 'zh', parent.name_zh, parent.name_en) as parent,
  parent.code as parent_code
from area
left join area as parent on parent.area_id = area.parent_id
where area.code = $code
