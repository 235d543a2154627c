-- The files taken in that were asked for, one page of them.
with found as (
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
    if(withdrawn_at <= $known_at::timestamp, withdrawn_at, null) as withdrawn_at,
    if(purged_at <= $known_at::timestamp, purged_at, null) as purged_at,
    load.department_id,
    load.recorded_at
  from load
  left join department using (department_id)
  where
    ($department::varchar is null or load.department_id = $department)
    and ($pipeline::varchar is null or load.pipeline_id = $pipeline)
    and ($outcome::varchar is null or load.outcome = $outcome)
    and load.recorded_at <= $known_at::timestamp
    and ($received::varchar is null or strftime(county_day(received_at), '%Y-%m') = $received)
    and (
      $q::varchar is null
      or contains(lower(concat_ws(' ', load_id, file_name, submitter)), lower($q))
    )
)
select * exclude (department_id, recorded_at), (select count(*) from found) as matching
from found
order by
  case $sort
    when 'file' then file_name when 'department' then department_id when 'outcome' then outcome
  end,
  case $sort
    when '-file' then file_name when '-department' then department_id when '-outcome' then outcome
  end desc,
  case $sort
    when 'lines' then lines_total
    when 'quarantined' then lines_quarantined
    when 'added' then added
    when 'revised' then revised
  end,
  case $sort
    when '-lines' then lines_total
    when '-quarantined' then lines_quarantined
    when '-added' then added
    when '-revised' then revised
  end desc,
  case $sort when 'received' then received_at end,
  received_at desc,
  recorded_at desc,
  load_id desc
limit $most offset $skip
