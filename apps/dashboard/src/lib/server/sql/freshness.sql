-- Each file a department owes: the newest period it has brought that ends by the day of assessment (the relation
-- `newest`, which the program names), when the next one falls due, and how many of its series have grown too old.
with brought as (
  select
    load.pipeline_id,
    load.contract_id,
    max(newest.period_end) as period_end,
    max(load.received_at) as received_at,
    max_by(load.load_id, (newest.period_end, load.received_at)) as load_id,
    min(indicator.max_age_days) as max_age_days,
    count(distinct newest.indicator_id) filter (
      where date_diff('day', newest.period_end, $as_of::date) > indicator.max_age_days
    ) as stale
  from newest
  join load using (load_id)
  left join indicator using (indicator_id)
  group by load.pipeline_id, load.contract_id
),
owed as (
  select
    *,
    case frequency when 'monthly' then 1 when 'quarterly' then 3 when 'half-year' then 6 when 'annual' then 12
    end as step
  from expected_export
),
dated as (
  select
    coalesce(owed.pipeline_id, brought.pipeline_id) as pipeline_id,
    coalesce(owed.contract_id, brought.contract_id) as contract_id,
    coalesce(if($language = 'zh', owed.title_zh, owed.title_en), brought.contract_id) as title,
    if($language = 'zh', department.short_name_zh, department.name_en) as department,
    owed.frequency,
    brought.period_end,
    brought.received_at,
    brought.load_id,
    declaration.kind as declared,
    date_diff('day', brought.period_end, $as_of::date) as age_days,
    brought.max_age_days,
    coalesce(brought.stale, 0) as stale,
    -- The month after 30 April ends on 31 May.
    if(
      brought.period_end = last_day(brought.period_end),
      last_day((brought.period_end + to_months(owed.step))::date),
      (brought.period_end + to_months(owed.step))::date
    ) + owed.due_days as next_due
  from owed
  full join brought using (pipeline_id, contract_id)
  left join department using (department_id)
  left join declaration using (load_id)
)
select
  *,
  greatest(date_diff('day', next_due, $as_of::date), 0) as late_days
from dated
order by late_days desc nulls first, stale desc, department, title
