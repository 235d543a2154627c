-- The value asked for: of the wanted area (else a target's, the home area's, any), the period that
-- holds the month, else the newest that ends by then.
with assessed as (
  from observation_at($known_at::timestamp)
  where
    indicator_id = $indicator
    and area_id in (select area_id from area where $area::varchar is null or $area in (code, area_id))
  qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
)
select
  assessed.area_id,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  assessed.period_start,
  assessed.period_end,
  assessed.value,
  assessed.unit,
  decimals_apart(assessed.value, indicator.decimals, target.value) as shown_decimals,
  assessed.status,
  assessed.origin,
  assessed.demonstration,
  assessed.recorded_at,
  assessed.revision_reason,
  case when load.load_id is not null then {
    'load_id': load.load_id,
    'file_name': load.file_name,
    'sha256': load.sha256,
    'received_at': strftime(load.received_at, '%Y-%m-%dT%H:%M:%SZ'),
    'line': assessed.source_line,
    'column': assessed.source_column,
    'column_name': assessed.source_column_name,
    'text': assessed.source_text,
    'department_zh': department.name_zh,
    'department_en': department.name_en
  } end as source
from assessed
join area using (area_id)
join indicator using (indicator_id)
left join target using (indicator_id, area_id)
left join load on load.load_id = assessed.load_id
left join department on department.department_id = load.department_id
cross join setting
where
  ($period_start::date is null or assessed.period_start = $period_start::date)
  and (
    assessed.period_end <= $as_of::date
    or (assessed.period_start <= $as_of::date and assessed.period_end >= $month_start::date)
  )
order by
  target.target_id is not null desc,
  assessed.area_id = setting.home_area_id desc,
  coalesce(
    assessed.period_start <= $as_of::date and assessed.period_end >= $month_start::date, false
  ) desc,
  assessed.period_end desc,
  assessed.period_start desc
limit 1
