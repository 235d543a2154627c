-- The files taken in, newest first.
select
  load_id,
  file_name,
  if($language = 'zh', department.short_name_zh, department.name_en) as department,
  received_at,
  outcome,
  load.demonstration,
  lines_total,
  lines_accepted,
  lines_quarantined,
  lines_no_data,
  lines_out_of_scope,
  added,
  revised,
  unchanged,
  withdrawn_at
from load
left join department using (department_id)
order by received_at desc, recorded_at desc, load_id desc
limit $most
