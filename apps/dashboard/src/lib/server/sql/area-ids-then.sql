-- The areas an indicator had values of at an earlier instant.
select distinct area_id
from observation_at($known_at::timestamp)
where indicator_id = $indicator and period_end <= $as_of::date
