-- The newest current value of every series, at hand without reading them all.
insert into main.latest_value by name
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  frequency,
  value,
  unit,
  status,
  origin,
  demonstration,
  recorded_at,
  load_id,
  count(*) over series as observations,
  min(period_end) over series as first_period_end
from assessed_at('infinity')
window
  series as (partition by indicator_id, area_id),
  newest as (partition by indicator_id, area_id order by period_end desc, period_start desc)
qualify row_number() over newest = 1
order by indicator_id, area_id;
