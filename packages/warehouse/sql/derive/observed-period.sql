-- How much was observed of each indicator, and in each area, in the periods that end on a day: what lists
-- count, at hand without reading all observations.
insert into main.indicator_period by name
select
  indicator_id,
  period_end,
  count(*) as observations,
  min(period_start) as first_period_start,
  min(area_id) as first_area_id
from observation
group by indicator_id, period_end
order by indicator_id, period_end;

insert into main.area_period by name
select area_id, period_end, count(*) as observations
from observation
group by area_id, period_end
order by area_id, period_end;
