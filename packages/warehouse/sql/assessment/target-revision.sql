-- What took the place of another value in a target's series between two instants: the change of a derived value tells of
-- those of its components. Of several in one period only the last.
create macro target_revision_between(since, until, known_at) as table
with step as (
  select
    target.target_id,
    target.value as target_value,
    indicator.decimals as own_decimals,
    vintage.*,
    lag(vintage.value) over (
      partition by target_id, period_start, period_end, origin, demonstration
      order by recorded_at
    ) as previous
  from target_vintage as vintage
  join history.target as target using (indicator_id, area_id)
  join history.indicator as indicator using (plan_version, indicator_id)
  where target.plan_version = plan_version_at(known_at)
)
select
  target_id,
  indicator_id,
  area_id,
  period_start,
  period_end,
  previous,
  value,
  decimals_apart(previous, own_decimals, target_value) as previous_decimals,
  decimals_apart(value, own_decimals, target_value) as decimals,
  recorded_at,
  revision_reason
from step
where
  previous is not null
  and value is not null
  and value <> previous
  and recorded_at > since::timestamp
  and recorded_at <= least(until::timestamp, known_at::timestamp)
qualify
  row_number() over (
    partition by target_id, period_start, period_end
    order by origin = 'derived' desc, recorded_at desc
  ) = 1;

comment on macro table target_revision_between is '两个时刻之间各目标序列的修订，按某一时刻所知：原数与现数，每期一行 / Revisions of the series of targets between two instants, as known at an instant: what was and what is, a row per period';
