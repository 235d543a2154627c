-- The towns of the home area.
select area_id, code, if($language = 'zh', name_zh, name_en) as name
from area
where level = 'town' and parent_id = $home
order by position
