-- What the newest value of each target is compared with, of the same origin: the same period of the year before, and the
-- period before.
with known as materialized (
  select target.target_id, series.*
  from target_observation_at($known_at::timestamp) as series
  join history.target as target using (indicator_id, area_id)
  where
    target.plan_version = plan_version_at($known_at::timestamp)
    and series.period_end <= $as_of::date
),
preceded as (
  select
    *,
    lag(value) over course as value_before,
    lag(period_start) over course as start_before,
    lag(period_end) over course as end_before
  from known
  window course as (
    partition by target_id, origin, frequency, demonstration
    order by period_end, period_start
  )
),
newest as (
  select *
  from preceded
  qualify
    row_number() over (
      partition by target_id
      order by period_end desc, period_start desc, origin = 'derived' desc
    ) = 1
)
select
  newest.target_id,
  newest.frequency,
  trace_code(
    newest.indicator_id, newest.area_id, newest.period_start, newest.period_end, newest.recorded_at
  ) as code,
  year_ago.value as year_before,
  case
    when
      is_period_before(
        newest.frequency,
        newest.start_before,
        newest.end_before,
        newest.period_start,
        newest.period_end
      )
      then newest.value_before
  end as period_before
from newest
left join known as year_ago
  on
    year_ago.target_id = newest.target_id
    and year_ago.origin = newest.origin
    and year_ago.frequency = newest.frequency
    and year_ago.demonstration = newest.demonstration
    and year_ago.period_start = newest.period_start - interval 1 year
    and year_ago.period_end = year_before(newest.period_end)
