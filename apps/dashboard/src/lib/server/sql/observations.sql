-- Current observations with everything a table of them must say.
select
  indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  observation.area_id,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  period_start,
  period_end,
  observation.frequency,
  observation.value,
  observation.unit,
  observation.status,
  origin,
  demonstration,
  recorded_at,
  revision_reason,
  load_id,
  source_line,
  source_column
from observation
join indicator using (indicator_id)
join area using (area_id)
where
  ($indicator::varchar is null or indicator_id = $indicator)
  and ($area::varchar is null or area.code = $area)
  and ($from::date is null or period_end >= $from)
  and ($to::date is null or period_end <= $to)
order by indicator.position, area.position, period_end, period_start, origin
