-- The kinds of acts on record.
select kind as value, kind as label, count(*) as count
from event
where recorded_at <= $known_at::timestamp
group by kind
order by count desc, kind
