-- How much was known of each indicator at an earlier instant, with its newest value then for its own area: its
-- target's, else the home area's, else any.
with series as materialized (
  from series_at($as_of::date, $known_at::timestamp)
),
counts as (
  select
    indicator_id,
    count(*) as areas,
    sum(observations)::bigint as n,
    min(first_period_start) as first_start,
    max(period_end) as last_end
  from series
  group by indicator_id
),
promised as (
  select indicator_id, area_id, value
  from history.target
  where plan_version = plan_version_at($known_at::timestamp)
),
latest as (
  from series
  cross join setting
  qualify
    row_number() over (
      partition by indicator_id
      order by
        (indicator_id, area_id) in (select (indicator_id, area_id) from promised) desc,
        area_id = setting.home_area_id desc,
        period_end desc,
        area_id
    ) = 1
)
select
  indicator_id,
  counts.areas,
  counts.n,
  counts.first_start,
  counts.last_end,
  latest.area_id,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  latest.period_start,
  latest.period_end,
  latest.value,
  decimals_apart(latest.value, indicator.decimals, promised.value) as decimals
from counts
join latest using (indicator_id)
join indicator using (indicator_id)
left join promised
  on promised.indicator_id = latest.indicator_id and promised.area_id = latest.area_id
left join area on area.area_id = latest.area_id
