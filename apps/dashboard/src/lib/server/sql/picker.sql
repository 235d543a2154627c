-- The indicators that have values.
select indicator_id, if($language = 'zh', name_zh, name_en) as name
from indicator
where indicator_id in (select indicator_id from indicator_period)
order by position
