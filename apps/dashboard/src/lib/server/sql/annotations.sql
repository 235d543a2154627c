-- Notes on a series: breaks, changed definitions, events; no note that was not yet written at an earlier instant.
select
  from_date,
  to_date,
  kind,
  if($language = 'zh', text_zh, text_en) as text,
  author,
  decided_on,
  reason
from annotation
where
  (indicator_id is null or indicator_id = $indicator)
  and (area_id is null or area_id = $area)
  and (decided_on is null or decided_on <= county_day($known_at::timestamp))
order by from_date
