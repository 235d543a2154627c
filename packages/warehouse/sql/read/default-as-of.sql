select max(observation.period_end) as as_of
from observation
join target using (indicator_id, area_id)
