-- Everything a reader may look for by name, with what else it is known by.
with named as (
  select
    'plan' as kind,
    plan_id as id,
    name_zh,
    name_en,
    short_name_zh || ' ' || short_name_en as also,
    null as note_zh,
    null as note_en,
    annex as position
  from plan
  union all
  select
    'indicator',
    indicator.indicator_id,
    indicator.name_zh,
    indicator.name_en,
    coalesce(string_agg(target.title_zh || ' ' || target.title_en, ' '), '')
      || ' ' || indicator.indicator_id,
    if(count(target.target_id) > 0, any_value(plan.short_name_zh), null),
    if(count(target.target_id) > 0, any_value(plan.short_name_en), null),
    -- What has a target is looked for most.
    if(count(target.target_id) > 0, 0, 1000) + coalesce(any_value(indicator.position), 0)
  from indicator
  left join target using (indicator_id)
  left join plan using (plan_id)
  group by indicator.indicator_id, indicator.name_zh, indicator.name_en
  union all
  select 'area', code, name_zh, name_en, code, null, null, position
  from area
  union all
  select
    'department', department_id, name_zh, name_en, coalesce(short_name_zh, ''), null, null, null
  from department
  union all
  select
    'task',
    task_id,
    title_zh,
    title_en,
    coalesce(reference, ''),
    reference,
    reference,
    task.position
  from task
  union all
  select
    'milestone',
    milestone_id,
    title_zh,
    title_en,
    coalesce(wording, ''),
    reference,
    reference,
    null
  from milestone
  union all
  select 'project', project_id, name_zh, name_en, '', null, null, null
  from project
)
select *
from named
order by position nulls last, name_zh
