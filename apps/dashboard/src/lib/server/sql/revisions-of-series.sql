-- What took the place of what in one series, newest first: a value revised, withdrawn or put back.
with step as (
  select
    *,
    lag(value) over vintages as previous,
    lag(recorded_at) over vintages as previously_recorded
  from observation_vintage
  where
    indicator_id = $indicator
    and area_id = $area
    and period_end <= $as_of::date
    and recorded_at <= $known_at::timestamp
  window
    vintages as (
      partition by period_start, period_end, origin, demonstration
      order by recorded_at
    )
)
select
  step.period_start,
  step.period_end,
  step.origin,
  step.previous,
  step.value,
  step.recorded_at,
  step.revision_reason,
  step.load_id,
  load.file_name,
  step.source_line
from step
left join load using (load_id)
where step.previously_recorded is not null and step.value is distinct from step.previous
order by step.recorded_at desc, step.period_end desc
