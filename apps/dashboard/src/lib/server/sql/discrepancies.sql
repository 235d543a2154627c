-- Reported ratios that disagree with their components: the arithmetic, and where each figure stands.
with found as (
  select *
  from discrepancy_at($known_at::timestamp)
),
disagreeing as (
  select *, (select count(*) from found) as matching
  from found
  order by severity, period_end desc, abs(difference) / resolution desc
  limit $most offset $skip
),
input as (
  select
    input.role,
    disagreeing.indicator_id,
    disagreeing.area_id,
    disagreeing.period_start,
    disagreeing.period_end,
    {
      'name': if($language = 'zh', indicator.name_zh, indicator.name_en),
      'indicator_id': input.input_indicator_id,
      'value': input.input_value,
      'unit': indicator.unit,
      'load_id': vintage.load_id,
      'file_name': load.file_name,
      'line': vintage.source_line,
      'column': vintage.source_column
    } as part
  from disagreeing
  join observation_vintage as derived
    using (indicator_id, area_id, period_start, period_end, demonstration)
  join observation_input as input
    on input.indicator_id = derived.indicator_id
    and input.area_id = derived.area_id
    and input.period_start = derived.period_start
    and input.period_end = derived.period_end
    and input.demonstration = derived.demonstration
    and input.recorded_at = derived.recorded_at
  join indicator on indicator.indicator_id = input.input_indicator_id
  left join observation_vintage as vintage
    on vintage.indicator_id = input.input_indicator_id
    and vintage.area_id = input.input_area_id
    and vintage.period_start = input.input_period_start
    and vintage.period_end = input.input_period_end
    and vintage.recorded_at = input.input_recorded_at
    and vintage.origin = 'reported'
  left join load on load.load_id = vintage.load_id
  where
    derived.origin = 'derived'
    and derived.recorded_at <= $known_at::timestamp
    and (derived.superseded_at is null or derived.superseded_at > $known_at::timestamp)
)
select
  disagreeing.indicator_id,
  disagreeing.area_id,
  if($language = 'zh', indicator.name_zh, indicator.name_en) as indicator,
  if($language = 'zh', area.name_zh, area.name_en) as area,
  indicator.unit,
  indicator.decimals,
  coalesce(indicator.derived_factor, 1) as factor,
  disagreeing.period_start,
  disagreeing.period_end,
  disagreeing.reported,
  disagreeing.derived,
  disagreeing.difference,
  disagreeing.resolution,
  round(disagreeing.derived / disagreeing.resolution) * disagreeing.resolution as printed,
  disagreeing.severity,
  disagreeing.demonstration,
  disagreeing.reported_load_id as load_id,
  load.file_name,
  disagreeing.source_line as line,
  disagreeing.source_column as column,
  numerator.part as numerator,
  denominator.part as denominator,
  disagreeing.matching
from disagreeing
join indicator using (indicator_id)
join area using (area_id)
left join load on load.load_id = disagreeing.reported_load_id
left join input as numerator
  on numerator.role = 'numerator'
  and (numerator.indicator_id, numerator.area_id, numerator.period_start, numerator.period_end)
  = (disagreeing.indicator_id, disagreeing.area_id, disagreeing.period_start, disagreeing.period_end)
left join input as denominator
  on denominator.role = 'denominator'
  and (denominator.indicator_id, denominator.area_id, denominator.period_start, denominator.period_end)
  = (disagreeing.indicator_id, disagreeing.area_id, disagreeing.period_start, disagreeing.period_end)
order by severity, period_end desc, abs(difference) / resolution desc
