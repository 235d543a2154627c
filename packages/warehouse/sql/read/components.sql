select
  input.role,
  input.input_indicator_id as indicator_id,
  indicator.name_zh,
  indicator.name_en,
  input.input_value as value,
  indicator.unit,
  input.input_period_start as period_start,
  input.input_period_end as period_end,
  case when load.load_id is not null then {
    'load_id': load.load_id,
    'file_name': load.file_name,
    'sha256': load.sha256,
    'received_at': strftime(load.received_at, '%Y-%m-%dT%H:%M:%SZ'),
    'line': vintage.source_line,
    'column': vintage.source_column,
    'column_name': vintage.source_column_name,
    'text': vintage.source_text,
    'department_zh': department.name_zh,
    'department_en': department.name_en
  } end as source
from observation_input as input
join indicator on indicator.indicator_id = input.input_indicator_id
left join observation_vintage as vintage
  on vintage.indicator_id = input.input_indicator_id
  and vintage.area_id = input.input_area_id
  and vintage.period_start = input.input_period_start
  and vintage.period_end = input.input_period_end
  and vintage.recorded_at = input.input_recorded_at
left join load on load.load_id = vintage.load_id
left join department on department.department_id = load.department_id
where
  input.indicator_id = $indicator
  and input.area_id = $area
  and input.period_start = $period_start::date
  and input.period_end = $period_end::date
  and input.recorded_at = $recorded_at::timestamp
order by input.role desc
