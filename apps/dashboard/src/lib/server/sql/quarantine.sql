-- What was set aside, newest file first, one page of it.
with found as (
  select
    load_id,
    file_name,
    if($language = 'zh', department.short_name_zh, department.name_en) as department,
    received_at,
    line,
    column_index,
    column_name,
    value,
    rule,
    message
  from finding
  join load using (load_id)
  left join department using (department_id)
  where
    quarantined
    and load.recorded_at <= $known_at::timestamp
    and ($rule::varchar is null or rule = $rule)
    and ($load::varchar is null or load_id = $load)
    and ($department::varchar is null or load.department_id = $department)
)
select *, (select count(*) from found) as matching
from found
order by received_at desc, load_id desc, line, column_index
limit $most offset $skip
