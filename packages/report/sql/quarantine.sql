-- What was set aside of the files received since the report before was due, by file.
select
  load.file_name,
  if($language = 'zh', department.short_name_zh, department.name_en) as department,
  count(*) as cells,
  min(finding.line) as line,
  arg_min(finding.message, (finding.line, finding.column_index, finding.message)) as message
from load
join finding using (load_id)
left join history.department as department
  on
    department.department_id = load.department_id
    and department.plan_version = plan_version_at($known_at::timestamp)
where
  finding.quarantined
  and load.recorded_at > $since::timestamp
  and load.recorded_at <= $known_at::timestamp
  and (load.withdrawn_at is null or load.withdrawn_at > $known_at::timestamp)
group by load.load_id, load.file_name, load.received_at, 2
order by load.received_at, load.file_name
