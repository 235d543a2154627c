-- How old a value may be, by how often it is expected.
select distinct frequency, max_age_days as days
from history.indicator
where plan_version = plan_version_at($known_at::timestamp) and max_age_days is not null
order by days
