-- One file taken in, with everything that is known of it.
select
  load.* exclude (department_id),
  if($language = 'zh', department.name_zh, department.name_en) as department,
  coalesce(
    if($language = 'zh', owed.title_zh, owed.title_en),
    mapping.contract ->> ('$.title.' || $language)
  ) as contract_title
from load
left join department using (department_id)
left join expected_export as owed
  on owed.pipeline_id = load.pipeline_id and owed.contract_id = load.contract_id
left join mapping
  on mapping_id = load.contract_id and version = load.contract_version
where load.load_id = $load
