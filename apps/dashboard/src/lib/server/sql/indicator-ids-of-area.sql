-- The indicators an area has values of.
select indicator_id
from latest_value
where area_id = $area
order by indicator_id
