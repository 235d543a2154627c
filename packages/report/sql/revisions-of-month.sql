-- Values of target series that took the place of others while the month's figures came in; where a value
-- is derived, its own change tells of those of its components.
with step as (
  select
    target_id,
    target.value as target_value,
    indicator.decimals as own_decimals,
    vintage.*,
    lag(vintage.value) over (
      partition by target_id, period_start, period_end, origin
      order by recorded_at
    ) as previous
  from target_vintage as vintage
  join target using (indicator_id, area_id)
  join indicator using (indicator_id)
)
select
  target_id,
  period_start,
  period_end,
  previous,
  value,
  decimals_apart(previous, own_decimals, target_value) as previous_decimals,
  decimals_apart(value, own_decimals, target_value) as decimals
from step
where
  previous is not null
  and value is not null
  and value <> previous
  -- The month after the one assessed: what came in then is news of it.
  and recorded_at >= $as_of::date + interval 1 day
  and recorded_at < last_day($as_of::date + 1) + interval 1 day
  and recorded_at <= $known_at::timestamp
qualify
  row_number() over (
    partition by target_id, period_start, period_end
    order by origin = 'derived' desc, recorded_at desc
  ) = 1
order by target_id, period_end
