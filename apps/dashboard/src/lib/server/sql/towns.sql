-- The towns of the home area with their places in the schematic grid.
select
  area_id,
  code,
  if($language = 'zh', name_zh, name_en) as name,
  grid_column,
  grid_row
from area
where level = 'town' and parent_id = $home
order by position
