-- The acts on record, newest first, one page of them.
select seq, recorded_at, kind, subject, actor, detail, hash, count(*) over () as matching
from event
where $kind::varchar is null or kind = $kind
order by seq desc
limit $most offset $skip
