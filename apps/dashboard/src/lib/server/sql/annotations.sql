-- Notes on a series: breaks, changed definitions, events.
select
  from_date,
  to_date,
  kind,
  if($language = 'zh', text_zh, text_en) as text,
  author,
  decided_on,
  reason
from annotation
where (indicator_id is null or indicator_id = $indicator) and (area_id is null or area_id = $area)
order by from_date
