-- What was set aside, as the clerk who has to correct it works through it in a spreadsheet.
select
  load_id as "接收编号 / Load",
  file_name as "文件 / File",
  department.name_zh as "报送部门 / From",
  line as "行 / Line",
  column_name as "列 / Column",
  value as "原文 / As written",
  rule as "规则 / Rule",
  json_extract_string($rules::json, '$."' || rule || '"') as "说明 / In words",
  split_part(message, '疑应为：', 1) as "原因 / Reason",
  nullif(split_part(message, '疑应为：', 2), '') as "疑应为 / Perhaps meant"
from finding
join load using (load_id)
left join department using (department_id)
where
  quarantined
  and load.recorded_at <= $known_at::timestamp
  and ($rule::varchar is null or rule = $rule)
  and ($load::varchar is null or load_id = $load)
  and ($department::varchar is null or load.department_id = $department)
order by received_at desc, load_id desc, line, column_index
