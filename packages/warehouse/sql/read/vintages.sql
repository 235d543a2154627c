select
  vintage.value,
  vintage.origin,
  vintage.recorded_at,
  -- What took its place later was not known then.
  case when vintage.superseded_at <= $known_at::timestamp then vintage.superseded_at end
    as superseded_at,
  vintage.revision_reason,
  vintage.demonstration,
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
from observation_vintage as vintage
left join load on load.load_id = vintage.load_id
left join department on department.department_id = load.department_id
where
  vintage.indicator_id = $indicator
  and vintage.area_id = $area
  and vintage.period_start = $period_start::date
  and vintage.period_end = $period_end::date
  and vintage.recorded_at <= $known_at::timestamp
order by vintage.origin, vintage.recorded_at
