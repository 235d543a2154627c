-- One file taken in, with everything that is known of it.
select
  load.* exclude (department_id),
  if($language = 'zh', department.name_zh, department.name_en) as department
from load
left join department using (department_id)
where load_id = $load
