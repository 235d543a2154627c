insert into main.coverage by name
from coverage_at(default_as_of(), 'infinity')
order by indicator_id, area_id;
