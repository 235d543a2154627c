-- The files whose values one file took the place of, and those that took the place of its own.
with own as (
  select *
  from observation_vintage
  where
    load_id = $load
    and origin = 'reported'
    and indicator_id in (
      select indicator_id
      from indicator_source
      join load using (pipeline_id)
      where load.load_id = $load
    )
),
near as (
  select
    if(other.superseded_at = own.recorded_at, 'before', 'after') as side,
    other.load_id,
    other.revision_reason
  from own
  join observation_vintage as other
    using (indicator_id, area_id, period_start, period_end, origin, demonstration)
  where other.superseded_at = own.recorded_at or other.recorded_at = own.superseded_at
)
select
  near.side,
  load_id,
  load.file_name,
  load.received_at,
  if(near.side = 'after', max(near.revision_reason), null) as revision_reason,
  count(*) as count
from near
join load using (load_id)
where load_id <> $load
group by near.side, load_id, load.file_name, load.received_at
order by near.side desc, load.received_at
