-- The values a chart of series draws: of each indicator and area the assessed ones, with where each comes from.
-- One frequency each, the indicator's own where it has values: a January–June sum is never joined to a June.
with assessed as (
  select series.*
  from observation_at($known_at::timestamp) as series
  where
    indicator_id in (select unnest($indicators))
    and area_id in (select unnest($areas))
    and period_end <= $as_of::date
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
chosen_frequency as (
  select
    indicator_id,
    area_id,
    first(frequency order by frequency = own desc, n desc, frequency) as frequency
  from (
    select indicator_id, area_id, assessed.frequency, indicator.frequency as own, count(*) as n
    from assessed
    join indicator using (indicator_id)
    group by all
  )
  group by all
),
history as (
  select
    indicator_id,
    area_id,
    period_start,
    period_end,
    origin,
    demonstration,
    arg_min(value, recorded_at) as first_value
  from observation_vintage
  where
    indicator_id in (select unnest($indicators))
    and area_id in (select unnest($areas))
    and recorded_at <= $known_at::timestamp
  group by all
),
part as (
  from numerator_load
  where indicator_id in (select unnest($indicators))
)
select
  indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  area_id,
  area.code as area_code,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  period_start,
  period_end,
  assessed.frequency,
  assessed.value,
  indicator.unit,
  decimals_apart(assessed.value, indicator.decimals, target.value) as decimals,
  assessed.status,
  assessed.origin,
  assessed.demonstration,
  history.first_value,
  assessed.revision_reason,
  department.name_zh as department_zh,
  department.name_en as department_en,
  assessed.recorded_at,
  assessed.load_id,
  assessed.source_line
from assessed
join chosen_frequency using (indicator_id, area_id, frequency)
join indicator using (indicator_id)
join area using (area_id)
left join target using (indicator_id, area_id)
left join history using (
  indicator_id, area_id, period_start, period_end, origin, demonstration
)
left join part using (
  indicator_id, area_id, period_start, period_end, demonstration, recorded_at
)
left join load on load.load_id = coalesce(assessed.load_id, part.load_id)
left join department using (department_id)
where
  ($from::date is null or period_end >= $from::date)
  and ($to::date is null or period_end <= $to::date)
order by
  list_position($indicators, indicator_id),
  list_position($areas, area_id),
  period_end,
  period_start
