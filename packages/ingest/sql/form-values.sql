-- The newest values of each figure of a form before a day, as many as there are to be filled in; 1 is the newest.
select
  indicator_id,
  area_id,
  value,
  row_number() over (
    partition by indicator_id, area_id
    order by period_end desc, period_start desc
  )::integer as back
from observation
where
  list_contains($indicators::varchar[], indicator_id)
  and period_end < $start::date
  and origin = 'reported'
  and ($frequency::varchar is null or frequency = $frequency)
qualify back <= $count
