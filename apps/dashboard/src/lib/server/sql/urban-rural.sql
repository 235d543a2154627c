-- Urban against rural in one area, from the first to the last period that has both: of one indicator, or of all.
with gap as materialized (
  select *
  from urban_rural_gap_at($as_of::date, $known_at::timestamp)
  where area_id = $area and ($indicator::varchar is null or indicator_id = $indicator)
),
-- Whose files the values come from.
source as (
  select
    indicator_id,
    period_start,
    period_end,
    string_agg(distinct department.name_zh, '、' order by department.name_zh) as department_zh,
    string_agg(distinct department.name_en, ', ' order by department.name_en) as department_en
  from (select indicator_id, period_start, period_end, unnest(load_ids) as load_id from gap)
  join load using (load_id)
  join department using (department_id)
  group by all
),
span as (
  select indicator_id, min(period_end) as first_end, max(period_end) as last_end
  from gap
  where complete
  group by indicator_id
)
select
  gap.indicator_id,
  indicator.name_zh as indicator_name_zh,
  indicator.name_en as indicator_name_en,
  gap.urban_indicator_id,
  urban.name_zh as urban_name_zh,
  urban.name_en as urban_name_en,
  gap.area_id,
  gap.period_start,
  gap.period_end,
  gap.frequency,
  gap.urban,
  gap.rural,
  gap.ratio,
  gap.difference,
  indicator.unit,
  indicator.decimals,
  gap.demonstration,
  source.department_zh,
  source.department_en
from gap
join span using (indicator_id)
left join source using (indicator_id, period_start, period_end)
join indicator using (indicator_id)
join indicator as urban on urban.indicator_id = gap.urban_indicator_id
where
  gap.period_end between span.first_end and span.last_end
  and indicator.direction <> 'none'
  and ($from::date is null or gap.period_end >= $from::date)
  and ($to::date is null or gap.period_end <= $to::date)
order by indicator.position, gap.period_end
