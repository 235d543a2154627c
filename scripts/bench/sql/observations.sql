-- One indicator's values: those of the demonstration, and every month of every county that was added.
insert into observation_store by name
from (
  from demonstration.observation_store
  where indicator_id = $indicator and origin = 'reported'
  union all by name
  select
    $indicator as indicator_id,
    area_id,
    month::date as period_start,
    last_day(month) as period_end,
    'monthly' as frequency,
    round(50 + 40 * sin(hash(area_id) % 100 + datediff('month', date '1990-01-01', month) / 6.0), 2)
      as value,
    unit,
    'A' as status,
    'reported' as origin,
    true as demonstration,
    timestamp '2024-02-01 00:00:00' as recorded_at,
    datediff('month', date '1990-01-01', month)::integer as source_line,
    3 as source_column
  from area
  cross join range($months) as months (ago)
  cross join lateral (select date '2024-01-01' - to_months(ago::integer) as month)
  join indicator on indicator_id = $indicator
  where area_id like 'X%'
)
order by area_id, period_end, period_start, recorded_at
