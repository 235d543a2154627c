-- The county itself.
select area_id, code, if($language = 'zh', name_zh, name_en) as name
from area, setting
where area_id = home_area_id
