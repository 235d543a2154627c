-- The vintages of the targets' own series, of every version of the plan: few, and read by every assessment.
insert into main.target_vintage by name
from observation_store
semi join history.target using (indicator_id, area_id)
order by indicator_id, area_id, period_end, period_start, recorded_at;
