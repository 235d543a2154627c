select
  indicator_id,
  if($language = 'zh', name_zh, name_en) as name,
  unit,
  decimals,
  frequency
from indicator
where indicator_id in (select unnest($indicators))
