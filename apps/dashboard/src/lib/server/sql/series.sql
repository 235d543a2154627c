-- Every value of an indicator in one area as known at an instant, up to the day of assessment, with what it
-- is compared with, its source and its history. A year before is the same period of the year before; the
-- period before must end where this one begins. Both are of the same origin.
with known as (
  select *
  from observation_at($known_at::timestamp)
  where indicator_id = $indicator and area_id = $area and period_end <= $as_of::date
),
history as (
  select
    period_start,
    period_end,
    origin,
    demonstration,
    count(distinct recorded_at) as vintages,
    arg_min(value, recorded_at) as first_value
  from observation_vintage
  where
    indicator_id = $indicator
    and area_id = $area
    and recorded_at <= $known_at::timestamp
  group by all
),
preceded as (
  select
    *,
    lag(value) over course as value_before,
    lag(period_start) over course as start_before,
    lag(period_end) over course as end_before
  from known
  window course as (partition by origin, frequency, demonstration order by period_end, period_start)
)
select
  now.period_start,
  now.period_end,
  now.frequency,
  now.value,
  decimals_apart(now.value, indicator.decimals, target.value) as decimals,
  now.status,
  now.origin,
  now.demonstration,
  now.recorded_at,
  now.revision_reason,
  now.load_id,
  load.file_name,
  now.source_line,
  history.vintages,
  history.first_value,
  year_ago.value as year_before,
  case
    when
      is_period_before(
        now.frequency, now.start_before, now.end_before, now.period_start, now.period_end
      )
      then now.value_before
  end as period_before
from preceded as now
join indicator using (indicator_id)
left join target using (indicator_id, area_id)
left join history using (period_start, period_end, origin, demonstration)
left join known as year_ago
  on
    year_ago.origin = now.origin
    and year_ago.frequency = now.frequency
    and year_ago.demonstration = now.demonstration
    and year_ago.period_start = now.period_start - interval 1 year
    and year_ago.period_end = year_before(now.period_end)
left join load on load.load_id = now.load_id
order by now.period_end desc, now.period_start desc, now.origin
