-- 零报告 and 无变化 that stand as known at an instant: of each form and period the newest, unless figures came after all.
create macro declared_at(known_at) as table
with standing as (
  select *
  from load
  where
    recorded_at <= known_at::timestamp
    and (withdrawn_at is null or withdrawn_at > known_at::timestamp)
),
figures as (
  select distinct pipeline_id, contract_id, period_end
  from standing
  join load_period using (load_id)
)
select
  pipeline_id,
  contract_id,
  declaration.period_start,
  declaration.period_end,
  declaration.kind,
  load_id,
  standing.received_at
from declaration
join standing using (load_id)
anti join figures using (pipeline_id, contract_id, period_end)
qualify
  row_number() over (
    partition by pipeline_id, contract_id, declaration.period_end
    order by standing.recorded_at desc
  ) = 1;

comment on macro table declared_at is '按某时刻所知有效的零报告和无变化声明 / Declarations that a period had no figures, as they stand at an instant';
