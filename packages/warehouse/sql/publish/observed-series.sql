-- The series that have a value today; what was withdrawn entirely no longer holds the plan.
select distinct indicator_id, area_id
from (
  from vintage
  qualify
    row_number() over (
      partition by indicator_id, area_id, period_start, period_end, demonstration
      order by recorded_at desc
    ) = 1
)
where value is not null
