-- Components of several ratios that a load gives another value than they had, with who said it before.
with before as (
  from vintage
  where
    load_id <> $load_id
    and indicator_id in (select unnest(from_json($indicators::json, '["varchar"]')))
  qualify
    row_number() over (
      partition by indicator_id, area_id, period_start, period_end, demonstration
      order by recorded_at desc
    ) = 1
)
select
  said.source_line as line,
  said.source_column as field,
  said.source_column_name as "columnName",
  said.source_text as text,
  indicator_id,
  period_end,
  said.value,
  before.value as before,
  before.load_id,
  before.source_line as before_line
from compared_observation as said
join before using (indicator_id, area_id, period_start, period_end, demonstration)
where said.change = 'revised' and before.value <> said.value
order by line, field
