-- Every indicator with its newest value for its own area: its target's, else the home area's, else any.
with counts as (
  select
    indicator_id,
    sum(observations)::bigint as n,
    min(first_period_start) as first_start,
    max(period_end) as last_end,
    arg_max(first_area_id, period_end) as last_area_id
  from indicator_period
  where period_end <= $as_of::date
  group by indicator_id
),
observed as (
  select indicator_id, count(*) as areas
  from latest_value
  where first_period_end <= $as_of::date
  group by indicator_id
),
-- The series that may be shown: of those neither a target's nor the home area's, one with the newest value.
candidate as (
  select indicator_id, area_id, latest_value.period_start, period_end, latest_value.value
  from latest_value
  join counts using (indicator_id)
  cross join setting
  where
    first_period_end <= $as_of::date
    and (
      area_id in (home_area_id, last_area_id)
      or (indicator_id, area_id) in (select (indicator_id, area_id) from target)
    )
),
-- Series that go on after the day are looked up; of the others the newest value is at hand.
longer as (
  select indicator_id, area_id
  from candidate
  where period_end > $as_of::date
),
earlier as (
  select indicator_id, area_id, period_start, period_end, known.value
  from observation_at('infinity') as known
  semi join longer using (indicator_id, area_id)
  where period_end <= $as_of::date
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
latest as (
  from (
    from candidate
    where period_end <= $as_of::date
    union all
    from earlier
  )
  cross join setting
  qualify
    row_number() over (
      partition by indicator_id
      order by
        (indicator_id, area_id) in (select (indicator_id, area_id) from target) desc,
        area_id = setting.home_area_id desc,
        period_end desc,
        area_id,
        period_start desc
    ) = 1
)
select
  indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as name,
  if($language = 'zh', indicator.group_zh, indicator.group_en) as group_name,
  indicator.unit,
  decimals_apart(latest.value, indicator.decimals, target.value) as decimals,
  indicator.frequency,
  indicator_id in (select indicator_id from target) as targeted,
  observed.areas,
  counts.n,
  counts.first_start,
  counts.last_end,
  latest.area_id,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  latest.period_start,
  latest.period_end,
  latest.value
from indicator
left join counts using (indicator_id)
left join observed using (indicator_id)
left join latest using (indicator_id)
left join area on area.area_id = latest.area_id
left join target
  on target.indicator_id = latest.indicator_id and target.area_id = latest.area_id
order by indicator.position
