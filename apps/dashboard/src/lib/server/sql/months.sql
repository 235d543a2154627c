-- The months that end a period of a plan indicator, newest first.
select distinct strftime(period_end, '%Y-%m') as month
from indicator_period
where indicator_id in (select indicator_id from target)
order by month desc
