-- The targets that are counted from the ledger of problems, and what a ratio among them is made of: all of it
-- as it was known then, the plan included.
with wanted as (
  select indicator_id, numerator_id, counted_problems
  from history.indicator
  where plan_version = plan_version_at($known_at::timestamp)
),
counted as (
  select target_id, indicator_id, area_id
  from history.target
  join wanted using (indicator_id)
  where
    plan_version = plan_version_at($known_at::timestamp)
    and (
      counted_problems is not null
      or numerator_id in (select indicator_id from wanted where counted_problems is not null)
    )
),
-- The derived value that was current then has the inputs it was derived from.
input as (
  select target_id, role, input_value
  from counted
  join target_observation_at($known_at::timestamp) as known using (indicator_id, area_id)
  join observation_input as input
    using (indicator_id, area_id, period_start, period_end, demonstration, recorded_at)
  where period_end <= $as_of::date and known.origin = 'derived'
  qualify
    row_number() over (
      partition by target_id, role
      order by period_end desc, period_start desc, input_recorded_at desc
    ) = 1
)
select
  target_id,
  max(input_value) filter (where role = 'numerator') as numerator,
  max(input_value) filter (where role = 'denominator') as denominator
from counted
left join input using (target_id)
group by target_id
