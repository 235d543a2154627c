-- Every reported vintage once, with the instant at which the next one took its place.
insert into publication.observation_store by name
select
  *,
  'reported' as origin,
  lead(recorded_at) over (
    partition by indicator_id, area_id, period_start, period_end, demonstration
    order by recorded_at
  ) as superseded_at
from vintage
order by indicator_id, area_id, period_end, period_start, recorded_at
