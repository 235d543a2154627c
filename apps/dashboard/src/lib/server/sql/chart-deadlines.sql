-- What of one plan is due when, and where it stands; targets are judged as the task ledger judges tasks.
with assessed as (
  select
    'target' as kind,
    status.target_id as item_id,
    status.indicator_id,
    status.area_id,
    if($language = 'zh', indicator.name_zh, indicator.name_en) as title,
    promised.operator,
    status.target_value,
    status.unit,
    status.due,
    case
      when status.rating in ('已达标', '逾期后达标') then 'done'
      else case deadline_of(status.due, $as_of::date)
        when 'passed' then 'overdue'
        when 'soon' then 'soon'
        else 'open'
      end
    end as state,
    status.demonstration
  from target_status_at($as_of::date, $known_at::timestamp) as status
  join indicator using (indicator_id)
  join history.target as promised
    on promised.target_id = status.target_id and promised.plan_version = plan_version_at($known_at)
  where status.plan_id = $plan
),
item as (
  select
    kind,
    item_id,
    if($language = 'zh', title_zh, title_en) as title,
    due,
    case standing
      when '已办结' then 'done'
      when '逾期' then 'overdue'
      when '临期' then 'soon'
      else 'open'
    end as state,
    demonstration
  from task_ledger_at($as_of::date, $known_at::timestamp)
  where plan_id = $plan
)
select if($language = 'zh', plan.short_name_zh, plan.short_name_en) as plan, dated.*
from (
  from assessed
  union all by name
  from item
) as dated
join plan on plan.plan_id = $plan
where due is not null
order by due, kind, item_id
