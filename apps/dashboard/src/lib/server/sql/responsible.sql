-- Who answers for what, in the order the plan names them.
select
  subject_kind,
  subject_id,
  department_id,
  if($language = 'zh', department.short_name_zh, department.name_en) as department,
  role,
  inferred
from responsibility
join department using (department_id)
where subject_kind in (select unnest($kinds))
order by subject_id, position
