-- What the newest value of each target is compared with: the same period of the year before, and the period before
-- where it ends where this one begins.
with known as materialized (
  select target.target_id, indicator.frequency as expected, series.*
  from target_observation_at($known_at::timestamp) as series
  join history.target as target using (indicator_id, area_id)
  join history.indicator as indicator
    on
      indicator.indicator_id = target.indicator_id
      and indicator.plan_version = target.plan_version
  where
    target.plan_version = plan_version_at($known_at::timestamp)
    and series.period_end <= $as_of::date
  qualify is_assessed(target_id, '', period_start, period_end, origin)
),
newest as (
  select *
  from known
  qualify row_number() over (partition by target_id order by period_end desc, period_start desc) = 1
)
select
  newest.target_id,
  newest.frequency,
  newest.recorded_at,
  trace_code(newest.indicator_id, newest.area_id, newest.period_start, newest.period_end, newest.recorded_at)
    as code,
  year_ago.value as year_before,
  if(newest.frequency = 'annual', null, before.value) as period_before
from newest
left join known as year_ago
  on
    year_ago.target_id = newest.target_id
    and year_ago.frequency = newest.frequency
    and year_ago.period_start = newest.period_start - interval 1 year
left join known as before
  on
    before.target_id = newest.target_id
    and before.frequency = newest.frequency
    and before.period_end + 1 = newest.period_start
