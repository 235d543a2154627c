-- What took the place of a figure of the targets since the report before was due: the change of a derived value
-- tells of those of its components.
with step as (
  select
    target.target_id,
    target.value as target_value,
    indicator.decimals as own_decimals,
    indicator.unit,
    if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
    if($language = 'zh', area.name_zh, area.name_en) as area,
    vintage.*,
    lag(vintage.value) over (
      partition by target_id, period_start, period_end, origin
      order by recorded_at
    ) as previous
  from target_vintage as vintage
  join history.target as target using (indicator_id, area_id)
  join history.indicator as indicator using (plan_version, indicator_id)
  join history.area as area using (plan_version, area_id)
  where target.plan_version = plan_version_at($known_at::timestamp)
)
select
  target_id,
  name,
  area,
  unit,
  period_start,
  period_end,
  previous,
  value,
  decimals_apart(previous, own_decimals, target_value) as previous_decimals,
  decimals_apart(value, own_decimals, target_value) as decimals,
  recorded_at,
  revision_reason,
  trace_code(indicator_id, area_id, period_start, period_end, recorded_at) as code
from step
where
  previous is not null
  and value is not null
  and value <> previous
  and recorded_at > $since::timestamp
  and recorded_at <= $known_at::timestamp
  and period_end <= $as_of::date
qualify
  row_number() over (
    partition by target_id, period_start, period_end
    order by origin = 'derived' desc, recorded_at desc
  ) = 1
order by recorded_at, target_id, period_end
