-- Whether the newest period of a load says of every series what its period before said. Only figures that have moved
-- before count as evidence; four of them are enough.
with said as (
  from compared_observation
  where
    change = 'added'
    and frequency in ('monthly', 'quarterly', 'half-year', 'annual')
  qualify period_end = max(period_end) over ()
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
    said.value,
    said.period_start,
    count(distinct series.value) as values_before,
    max_by(series.value, series.period_end) as before,
    max(series.period_end) as before_end
  from said
  left join series
    on series.indicator_id = said.indicator_id
    and series.area_id = said.area_id
    and series.frequency = said.frequency
    and series.period_end < said.period_end
    and series.value is not null
  group by said.indicator_id, said.area_id, said.period_start, said.period_end, said.value
)
select count(*) as figures, max(before_end) as before_end
from beside
having
  bool_and(coalesce(value = before, false))
  and count(*) filter (where values_before > 1) >= 4
