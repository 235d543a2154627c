-- What was set aside, counted by the rule that did it, by file and by department.
with aside as (
  select
    finding.rule,
    load_id,
    file_name,
    received_at,
    load.department_id,
    if($language = 'zh', department.short_name_zh, department.name_en) as department
  from finding
  join load using (load_id)
  left join department using (department_id)
  where quarantined and load.recorded_at <= $known_at::timestamp
)
select 'rule' as kind, rule as value, rule as label, null as received_at, count(*) as count
from aside
group by rule
union all
select 'load', load_id, file_name, received_at, count(*)
from aside
group by load_id, file_name, received_at
union all
select 'department', department_id, department, null, count(*)
from aside
where department_id is not null
group by department_id, department
order by kind, count desc, received_at desc
