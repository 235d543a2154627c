-- The towns on their schematic grid with their values of the newest period in which any town has one.
with known as (
  select series.*
  from observation_at($known_at::timestamp) as series
  join area using (area_id)
  join indicator using (indicator_id)
  where
    indicator_id = $indicator
    and area.level = 'town'
    and period_end <= $as_of::date
    and series.frequency = indicator.frequency
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
),
assessed as (
  from known
  where period_end = (select max(period_end) from known)
),
part as (
  select area_id, numerator_load.load_id
  from numerator_load
  join assessed using (indicator_id, area_id, period_start, period_end, demonstration, recorded_at)
)
select
  indicator.indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  area.area_id,
  area.code as area_code,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  area.grid_column,
  area.grid_row,
  assessed.period_start,
  assessed.period_end,
  indicator.frequency,
  assessed.value,
  indicator.unit,
  indicator.decimals,
  assessed.status,
  assessed.origin,
  coalesce(assessed.demonstration, false) as demonstration,
  assessed.revision_reason,
  department.name_zh as department_zh,
  department.name_en as department_en,
  assessed.recorded_at,
  assessed.load_id,
  assessed.source_line
from area
join indicator on indicator.indicator_id = $indicator
left join assessed on assessed.area_id = area.area_id
left join part on part.area_id = area.area_id
left join load on load.load_id = coalesce(assessed.load_id, part.load_id)
left join department using (department_id)
where area.level = 'town' and area.grid_column is not null
order by area.position
