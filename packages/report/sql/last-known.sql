-- The instant at which the newest figure was recorded: what a report rests on where none other is named.
select max(recorded_at) as instant
from load
