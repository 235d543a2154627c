-- Figures of a load that are far from what stood before: by robust outliers among values and among changes
-- (Iglewicz and Hoaglin: 0.6745 × (x − median) / MAD, limit 3.5), by a factor of ten or more, or by more than
-- the plan lets them fall or move from one period to the next.
with length as (
  from (values ('monthly', 1), ('quarterly', 3), ('half-year', 6), ('annual', 12))
    as length(frequency, months)
),
said as (
  from compared_observation
  where
    change <> 'unchanged'
    and frequency in (select frequency from length)
    and not exists (
      from (
        select
          unnest(
            from_json(
              $breaks::json,
              '[{"indicator": "varchar", "area": "varchar", "from": "date", "to": "date"}]'
            ),
            recursive := true
          )
      ) as break
      where
        coalesce(break.indicator, indicator_id) = indicator_id
        and coalesce(break.area, area_id) = area_id
        and period_end >= break.from
        and period_start <= coalesce(break.to, 'infinity')
    )
),
newest as (
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
series as (
  select
    indicator_id,
    area_id,
    frequency,
    period_start,
    period_end,
    value,
    lag(value) over in_time as last_value,
    lag(period_end) over in_time as last_end
  from newest
  where value is not null
  window in_time as (partition by indicator_id, area_id, frequency order by period_end, period_start)
),
-- Where all is positive, a change is one of proportion: what grows steadily grows by more each time.
change as (
  select
    *,
    if(value > 0 and last_value > 0, ln(value / last_value), null) as share_moved,
    value - last_value as moved
  from series
),
usual as (
  select
    indicator_id,
    area_id,
    frequency,
    count(*) as periods,
    min(value) > 0 as positive,
    median(value) as middle,
    mad(value) as value_mad,
    if(positive, median(share_moved), median(moved)) as moved_middle,
    if(positive, mad(share_moved), mad(moved)) as moved_mad
  from change
  group by indicator_id, area_id, frequency
),
-- Across a gap nothing is said of a step.
spread as (
  select
    change.* exclude (moved),
    usual.* exclude (indicator_id, area_id, frequency),
    if(positive, share_moved, moved) as moved_by,
    if(date_diff('month', last_end, period_end) <= months, last_value, null) as before,
    if(before is null, null, last_end) as before_end
  from change
  join usual using (indicator_id, area_id, frequency)
  join length using (frequency)
),
rule as (
  select
    unnest(
      from_json(
        $rules::json,
        '[{"indicator_id": "varchar", "count": "boolean", "fall": "double", "step": "double"}]'
      ),
      recursive := true
    )
),
beside as (
  select
    said.source_line as line,
    said.source_column as field,
    said.source_column_name as "columnName",
    said.source_text as text,
    spread.*,
    rule.* exclude (indicator_id),
    abs(spread.value - middle) as distance,
    abs(modified_z(spread.value, middle, value_mad)) as value_z,
    abs(modified_z(moved_by, moved_middle, moved_mad)) as moved_z,
    spread.value / nullif(last_value, 0) as times
  from said
  join spread using (indicator_id, area_id, frequency, period_start, period_end)
  join rule using (indicator_id)
),
judged as (
  select
    line,
    field,
    "columnName",
    text,
    indicator_id,
    value,
    before,
    before_end,
    periods,
    middle,
    periods >= 8
    -- Nearly always the same: only what is half as much again, or half.
    and coalesce(value_z > 3.5, abs(middle) >= 10 and distance >= 0.5 * abs(middle))
    -- What hardly ever moves, or by leaps, such as a share of few: only what is thrice as much, or a third.
    and coalesce(moved_z > 3.5, abs(ln(abs(times))) > ln(3), false)
    -- Of little weight is a fifth of what is usual and, for counts, what chance alone does.
    and distance > 0.2 * abs(middle)
    and (not count or distance > 3.5 * sqrt(greatest(abs(middle), 1))) as deviates,
    -- As a slip of unit does, from a level that is usual.
    before is not null
    and (periods < 4 or before / nullif(middle, 0) between 0.5 and 2)
    and (times >= 10 or times between 1e-9 and 0.1) as leaps,
    if(before > 0 and value < before * (1 - fall / 100), fall, null) as fallen,
    if(abs(value - before) > step, step, null) as moved
  from beside
)
from judged
where deviates or leaps or fallen is not null or moved is not null
order by line, field
