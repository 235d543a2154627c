-- Urban against rural in one area, from the first to the last period that has both: of one indicator, or of all.
with gap as materialized (
  select *
  from urban_rural_gap_at($as_of::date, $known_at::timestamp)
  where area_id = $area and ($indicator::varchar is null or indicator_id = $indicator)
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
  gap.demonstration
from gap
join span using (indicator_id)
join indicator using (indicator_id)
join indicator as urban on urban.indicator_id = gap.urban_indicator_id
where
  gap.period_end between span.first_end and span.last_end
  and indicator.direction <> 'none'
  and ($from::date is null or gap.period_end >= $from::date)
  and ($to::date is null or gap.period_end <= $to::date)
order by indicator.position, gap.period_end
