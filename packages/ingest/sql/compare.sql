-- What the load says, beside what was current before it.
create or replace temp table compared_observation as
with known as (
  select vintage.*
  from vintage
  semi join (select * from reported where load_id = $load_id) as said
    using (indicator_id, area_id, period_start, period_end, demonstration)
  qualify row_number() over (
    partition by vintage.indicator_id, vintage.area_id, vintage.period_start, vintage.period_end
    order by vintage.recorded_at desc
  ) = 1
)
select
  said.*,
  case
    when known.value is null then 'added'
    when known.value is distinct from said.value or known.status is distinct from said.status
      then 'revised'
    else 'unchanged'
  end as change
from reported as said
left join known using (indicator_id, area_id, period_start, period_end, demonstration)
where said.load_id = $load_id
