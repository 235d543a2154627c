-- The newest period of a form that was handed in or declared; the day of assessment where none was.
select coalesce(max(period_end), default_as_of()) as period_end
from (
  select load_period.period_end
  from load_period
  join load using (load_id)
  where
    pipeline_id = $pipeline
    and contract_id = $contract
    and withdrawn_at is null
  union all
  select period_end
  from declared_at('infinity')
  where pipeline_id = $pipeline and contract_id = $contract
)
