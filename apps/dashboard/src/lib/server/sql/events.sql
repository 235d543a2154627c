-- The acts on record, newest first, one page of them.
with found as (
  select seq, recorded_at, kind, subject, actor, detail, hash
  from event
  where recorded_at <= $known_at::timestamp and ($kind::varchar is null or kind = $kind)
)
select *, (select count(*) from found) as matching
from found
order by seq desc
limit $most offset $skip
