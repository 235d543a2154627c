-- The values of several series side by side: each at one frequency, its indicator's own where it has values.
-- Periods of different lengths meet in the month they end in. An index is the value as a share of the series'
-- own value in the base month, which is 100; without one asked for, the base is the first month in which
-- every series has a value above zero, or as many of them as ever have.
with wanted as (
  select
    unnest($indicators) as indicator_id,
    unnest($areas) as area_id,
    generate_subscripts($indicators, 1) as position
),
assessed as (
  select wanted.position, known.*
  from observation_at($known_at::timestamp) as known
  join wanted using (indicator_id, area_id)
  where known.period_end <= $as_of::date
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
known as (
  select
    assessed.*,
    strftime(period_end, '%Y-%m') as month,
    assessed.frequency = indicator.frequency as expected,
    count(*) over (partition by assessed.position, assessed.frequency) as periods
  from assessed
  join indicator using (indicator_id)
),
chosen as (
  select *
  from known
  qualify
    dense_rank() over (
      partition by position
      order by expected desc, periods desc, frequency
    ) = 1
),
shown as (
  select *
  from chosen
  where
    ($from::varchar is null or month >= $from)
    and ($to::varchar is null or month <= $to)
),
valued as (
  select month, count(distinct position) as series
  from shown
  where value > 0
  group by month
),
-- Where no month has all, those that have most; one series alone is not common.
common as (
  select month
  from valued
  where
    series = (select max(series) from valued)
    and series >= least(2, (select count(*) from wanted))
),
base as (
  select coalesce($base::varchar, min(month)) as month
  from common
),
part as (
  from numerator_load
  where indicator_id in (select indicator_id from wanted)
)
select
  shown.position,
  shown.indicator_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
  shown.area_id,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  shown.period_start,
  shown.period_end,
  shown.month,
  shown.frequency,
  shown.value,
  indicator.unit,
  decimals_apart(shown.value, indicator.decimals, target.value) as decimals,
  shown.status,
  shown.demonstration,
  if($language = 'zh', department.name_zh, department.name_en) as department,
  base.month as base,
  100 * shown.value / first.value as index,
  shown.month in (from common) as is_common
from shown
cross join base
join indicator using (indicator_id)
join area using (area_id)
left join target
  on target.indicator_id = shown.indicator_id and target.area_id = shown.area_id
left join part
  on part.indicator_id = shown.indicator_id
  and part.area_id = shown.area_id
  and part.period_start = shown.period_start
  and part.period_end = shown.period_end
  and part.demonstration = shown.demonstration
  and part.recorded_at = shown.recorded_at
left join load on load.load_id = coalesce(shown.load_id, part.load_id)
left join department using (department_id)
left join chosen as first
  on first.position = shown.position and first.month = base.month and first.value > 0
order by shown.position, shown.period_end, shown.period_start
