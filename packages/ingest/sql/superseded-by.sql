-- The loads whose vintages stand today where this load's values once stood, with how many.
with current as (
  select *
  from vintage
  semi join (select * from said where load_id = $load_id) as own
    using (indicator_id, area_id, period_start, period_end, demonstration)
  qualify row_number() over (
    partition by indicator_id, area_id, period_start, period_end, demonstration
    order by recorded_at desc
  ) = 1
)
select current.load_id, count(*) as count
from said
join current using (indicator_id, area_id, period_start, period_end, demonstration)
where said.load_id = $load_id and current.value is distinct from said.value
group by current.load_id
order by current.load_id
