select
  if($language = 'zh', name_zh, name_en) as name,
  if($language = 'zh', short_name_zh, name_en) as short_name
from department
where department_id = $department
