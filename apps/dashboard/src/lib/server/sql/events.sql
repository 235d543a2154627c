select seq, recorded_at, kind, subject, actor, detail
from event
order by seq desc
limit $most
