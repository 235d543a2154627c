-- What the files taken in can be narrowed down by.
select distinct
  'department' as kind,
  load.department_id as value,
  if($language = 'zh', department.short_name_zh, department.name_en) as label
from load
join department using (department_id)
union all
select distinct 'pipeline', pipeline_id, pipeline_id
from load
where pipeline_id is not null
union all
select distinct 'outcome', outcome, outcome
from load
union all
select distinct
  'received',
  strftime(county_day(received_at), '%Y-%m'),
  strftime(county_day(received_at), '%Y-%m')
from load
order by kind, value desc
