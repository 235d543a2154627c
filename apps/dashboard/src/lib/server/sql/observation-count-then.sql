-- How many observations were known at an instant.
select count(*) as observations
from observation_at($known_at::timestamp)
