-- All reference areas, as the interface gives them.
select area_id, code, name_zh, name_en, level, parent_id, part
from area
order by position
