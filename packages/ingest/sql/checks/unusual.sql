-- Figures of a load that are far from what stood before: by robust outliers among values and among changes
-- (Iglewicz and Hoaglin: 0.6745 × (x − median) / MAD, limit 3.5), by a factor of ten or more, of five where only few
-- periods are known and those are alike, or by more than the plan lets them fall or move from one period to the next.
-- How large a figure should be is told by what other loads said, where they said anything: a load may be wrong in one
-- period after the other.
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
    load_id <> $load_id as of_others,
    lag(value) over in_time as last_value,
    lag(period_end) over in_time as last_end,
    last_value(if(of_others, value, null) ignore nulls) over before_it as last_of_others,
    last_value(if(of_others, period_end, null) ignore nulls) over before_it as last_of_others_end,
    count(*) filter (where of_others) over before_it as others_before,
    count(*) over before_it as all_before,
    if(others_before > 0, min(value) filter (where of_others) over before_it, min(value) over before_it)
      as least_before,
    if(others_before > 0, max(value) filter (where of_others) over before_it, max(value) over before_it)
      as most_before
  from newest
  where value is not null
  window
    in_time as (partition by indicator_id, area_id, frequency order by period_end, period_start),
    before_it as (
      partition by indicator_id, area_id, frequency
      order by period_end, period_start
      rows between unbounded preceding and 1 preceding
    )
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
    coalesce(median(value) filter (where of_others), middle) as level,
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
    if(before is null, null, last_end) as before_end,
    -- What it is to be like: across a gap too, for a factor of ten is no matter of a few months.
    coalesce(last_of_others, before) as like_value,
    if(last_of_others is null, before_end, last_of_others_end) as like_end
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
    spread.value / nullif(last_value, 0) as times,
    spread.value / nullif(like_value, 0) as times_like,
    least_before > 0 and most_before <= 2 * least_before as were_alike,
    if(others_before > 0, others_before, all_before) as known_before
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
    like_value,
    like_end,
    periods,
    level as middle,
    -- Of little weight is, for counts, what chance alone does.
    (not count or distance > 3.5 * sqrt(greatest(abs(middle), 1))) as beyond_chance,
    periods >= 8
    -- Nearly always the same: only what is half as much again, or half.
    and coalesce(value_z > 3.5, abs(middle) >= 10 and distance >= 0.5 * abs(middle))
    -- What hardly ever moves, or by leaps, such as a share of few: only what is thrice as much, or a third.
    and (
      coalesce(moved_z > 3.5, abs(times) not between 1 / 3 and 3, false)
      or coalesce(abs(times_like) not between 1 / 3 and 3, false)
    )
    -- Of little weight is a fifth of what is usual.
    and distance > 0.2 * abs(middle)
    and beyond_chance as lies_out,
    periods < 8
    and known_before >= 2
    and were_alike
    and (times_like >= 5 or times_like between 1e-9 and 0.2)
    and beyond_chance as stands_out,
    coalesce(lies_out or stands_out, false) as deviates,
    -- As a slip of unit does, from a level that is usual.
    like_value is not null
    and (known_before < 3 or like_value / nullif(level, 0) between 0.5 and 2)
    and (times_like >= 10 or times_like between 1e-9 and 0.1) as leaps,
    if(before > 0 and value < before * (1 - fall / 100), fall, null) as fallen,
    if(abs(value - before) > step, step, null) as moved
  from beside
)
from judged
where deviates or leaps or fallen is not null or moved is not null
order by line, field
