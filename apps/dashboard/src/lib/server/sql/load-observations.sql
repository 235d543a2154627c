-- The values one file brought, each with the one it took the place of; one page of them.
with found as (
  select
    own.indicator_id,
    own.area_id,
    if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
    if($language = 'zh', area.name_zh, area.name_en) as area,
    own.period_start,
    own.period_end,
    own.value,
    own.unit,
    decimals_apart(own.value, indicator.decimals, target.value) as decimals,
    own.source_line as line,
    own.source_column as "column",
    own.source_text as text,
    previous.value as previous_value,
    own.superseded_at
  from observation_vintage as own
  join indicator using (indicator_id)
  join area using (area_id)
  left join target using (indicator_id, area_id)
  left join observation_vintage as previous
    on previous.indicator_id = own.indicator_id
    and previous.area_id = own.area_id
    and previous.period_start = own.period_start
    and previous.period_end = own.period_end
    and previous.origin = own.origin
    and previous.demonstration = own.demonstration
    and previous.superseded_at = own.recorded_at
  where
    own.load_id = $load
    and own.origin = 'reported'
    -- The store lies in the order of indicators: only those of the file's pipeline are read.
    and own.indicator_id in (
      select indicator_id
      from indicator_source
      join load using (pipeline_id)
      where load.load_id = $load
    )
)
select *, (select count(*) from found) as matching
from found
order by line, "column"
limit $most offset $skip
