-- How many observations there are, from what is kept beside them.
select coalesce(sum(observations), 0)::bigint as observations
from indicator_period
