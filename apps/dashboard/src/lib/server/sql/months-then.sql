-- The months that end a period of a plan indicator as known at an instant, newest first.
select distinct strftime(period_end, '%Y-%m') as month
from observation_at($known_at::timestamp)
where indicator_id in (select indicator_id from target)
order by month desc
