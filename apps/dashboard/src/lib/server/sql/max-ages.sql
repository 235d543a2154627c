-- How old a value may be, by how often it is expected.
select distinct frequency, max_age_days as days
from indicator
where max_age_days is not null
order by days
