insert into bulk_area by name
select $sequence as sequence, area, part, area_id
from text_area
