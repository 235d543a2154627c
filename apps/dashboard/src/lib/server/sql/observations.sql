-- Observations as known at an instant, with everything a table of them must say.
select
  indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  known.area_id,
  area.name_zh as area_name_zh,
  area.name_en as area_name_en,
  period_start,
  period_end,
  known.frequency,
  known.value,
  known.unit,
  known.status,
  origin,
  demonstration,
  recorded_at,
  revision_reason,
  load_id,
  source_line,
  source_column
from observation_at($known_at::timestamp) as known
join indicator using (indicator_id)
join area using (area_id)
where
  ($indicators::varchar[] is null or list_contains($indicators, indicator_id))
  and ($areas::varchar[] is null or list_contains($areas, area.code))
  and ($from::date is null or period_end >= $from)
  and ($to::date is null or period_end <= $to)
order by indicator.position, area.position, period_end, period_start, origin
