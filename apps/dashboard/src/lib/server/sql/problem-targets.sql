-- The targets that are counted from the ledger of problems, and what a ratio among them is made of.
with counted as (
  select target_id, indicator_id, area_id
  from target
  join indicator using (indicator_id)
  where
    counted_problems is not null
    or numerator_id in (select indicator_id from indicator where counted_problems is not null)
),
input as (
  select target_id, role, input_value
  from counted
  join observation_input as input using (indicator_id, area_id)
  where input.period_end <= $as_of::date and input.recorded_at <= $known_at::timestamp
  qualify
    row_number() over (
      partition by target_id, role
      order by input.period_end desc, input.recorded_at desc
    ) = 1
)
select
  target_id,
  max(input_value) filter (where role = 'numerator') as numerator,
  max(input_value) filter (where role = 'denominator') as denominator
from counted
left join input using (target_id)
group by target_id
