insert into main.coverage by name
from coverage_until(default_as_of(), 'infinity', 'infinity')
order by indicator_id, area_id;
