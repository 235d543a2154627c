-- One file taken in, with everything that is known of it.
select
  load.*,
  if($language = 'zh', department.name_zh, department.name_en) as department,
  if($language = 'zh', owed.title_zh, owed.title_en) as contract_title,
  mapping_id is not null as taught,
  declaration.kind as declared
from load
left join department using (department_id)
left join expected_export as owed
  on owed.pipeline_id = load.pipeline_id and owed.contract_id = load.contract_id
left join mapping
  on mapping_id = load.contract_id and version = load.contract_version
left join declaration
  on declaration.load_id = load.load_id
where load.load_id = $load
