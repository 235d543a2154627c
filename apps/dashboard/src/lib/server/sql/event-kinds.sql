-- The kinds of acts on record.
select kind as value, kind as label, count(*) as count
from event
group by kind
order by count desc, kind
