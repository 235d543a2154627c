-- The areas an indicator has observations of, as the interface gives them.
select
  area.area_id,
  area.code,
  area.name_zh,
  area.name_en,
  area.level,
  count(*) as observations,
  min(period_start) as first_start,
  max(period_end) as last_end
from observation
join area using (area_id)
where indicator_id = $indicator
group by all
order by min(area.position)
