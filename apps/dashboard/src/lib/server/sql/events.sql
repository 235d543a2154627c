-- The acts on record, newest first, one page of them.
select seq, recorded_at, kind, subject, actor, detail, hash, count(*) over () as matching
from event
where recorded_at <= $known_at::timestamp and ($kind::varchar is null or kind = $kind)
order by seq desc
limit $most offset $skip
