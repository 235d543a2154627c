-- The towns of the home area in the plan's order.
select area_id
from area, setting
where area.level = 'town' and area.parent_id = setting.home_area_id
order by area.position
