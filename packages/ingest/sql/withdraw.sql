-- Where the withdrawn load is what is current, what the newest remaining load said comes back, or nothing.
insert into observation_vintage
with current as (
  select *
  from vintage
  where demonstration = $demonstration
  qualify row_number() over (
    partition by indicator_id, area_id, period_start, period_end order by recorded_at desc
  ) = 1
),
remaining as (
  select said.*
  from said
  anti join withdrawal using (load_id)
  where demonstration = $demonstration
  qualify row_number() over (
    partition by indicator_id, area_id, period_start, period_end order by sequence desc
  ) = 1
)
select
  current.indicator_id, current.area_id, current.period_start, current.period_end,
  current.frequency, remaining.value, current.unit, coalesce(remaining.status, current.status),
  current.demonstration, $recorded_at::timestamptz::timestamp, $reason,
  coalesce(remaining.load_id, current.load_id), remaining.source_line, remaining.source_column,
  remaining.source_column_name, remaining.source_text, remaining.resolution
from current
left join remaining using (indicator_id, area_id, period_start, period_end)
where current.load_id = $load_id and current.value is not null
