-- Periods of which a load says of every series what the period before said, be that in the ledger or in the load itself.
-- Only figures that have moved before count as evidence: four of them are enough; two with decimals are worth a hint.
with said as (
  from compared_observation
  where
    change = 'added'
    and frequency in ('monthly', 'quarterly', 'half-year', 'annual')
),
series as (
  select indicator_id, area_id, frequency, period_start, period_end, value
  from vintage
  where
    demonstration = $demonstration
    and (indicator_id, area_id, frequency) in (
      select (indicator_id, area_id, frequency) from said
    )
  qualify
    row_number() over (
      partition by indicator_id, area_id, period_start, period_end order by recorded_at desc
    ) = 1
),
beside as (
  select
    said.period_end,
    said.frequency,
    said.value,
    count(distinct series.value) > 1 as has_moved,
    max_by(series.value, series.period_end) as before,
    max(series.period_end) as before_end
  from said
  left join series
    on series.indicator_id = said.indicator_id
    and series.area_id = said.area_id
    and series.frequency = said.frequency
    and series.period_end < said.period_end
    and series.value is not null
  group by
    said.indicator_id,
    said.area_id,
    said.frequency,
    said.period_start,
    said.period_end,
    said.value
)
select
  period_end,
  count(*) as figures,
  max(before_end) as before_end,
  count(*) filter (where has_moved) >= 4 as enough
from beside
group by period_end, frequency
having
  bool_and(coalesce(value = before, false))
  and (enough or count(*) filter (where has_moved and value <> round(value)) >= 2)
order by period_end
