-- The path: share of the way done, share of the time gone, and what they say about pace and trend.
-- Rounded once to nine decimals, so that 10 points behind is 10 and not 10.000000000000009.
create macro target_measures_at(as_of, known_at) as table
with path as (
  select
    *,
    case
      when operator = '='
        then sign(target_value - baseline_value)
      else direction
    end as way,
    round(
      case
        when target_value <> baseline_value
          then (value - baseline_value) / (target_value - baseline_value)
      end, 9
    ) as share_done,
    round(
      case
        when due > baseline_date
          then
            date_diff('day', baseline_date, least(facts.as_of, due))
            / date_diff('day', baseline_date, due)
      end, 9
    ) as elapsed,
    date_diff('day', baseline_date, period_end) / 365.25 as baseline_years,
    date_diff('day', baseline_date, due) / 365.25 as due_years,
    coalesce(baseline_value, first_value) as trend_base,
    date_diff('day', coalesce(baseline_date, first_period_end), period_end) / 365.25 as trend_years,
    case when direction > 0 then natural_max else natural_min end as natural_limit
  from target_facts_at(as_of, known_at) as facts
),
judged as (
  select
    *,
    coalesce(round(way * (baseline_value - target_value), 9) >= 0, false) as baseline_met,
    -- Days in which it moved towards the target without reaching it; counted like the time gone.
    case
      when share_done > 0 and share_done < 1 and path.as_of > baseline_date
        then path.as_of - baseline_date
    end as days_moved
  from path
)
select
  * exclude (way, share_done, days_moved),
  case when not baseline_met then share_done end as progress,
  case when not baseline_met then round(100 * (elapsed - share_done), 9) end as gap,
  case when not baseline_met and elapsed > 0 then round(share_done / elapsed, 9) end as ratio,
  -- A way that would take a lifetime has no day.
  case
    when not baseline_met and days_moved / share_done < 36525
      then baseline_date + (days_moved / share_done)::integer
  end as reach_on,
  case
    when not baseline_met and judged.as_of < due
      then
        round(
          linear_pace(share_done, 0, 1, due - judged.as_of)
          / linear_pace(0, 0, share_done, days_moved), 9
        )
  end as pace_needed,
  round(
    case
      when operator = '=' then abs(target_value - value)
      else way * (target_value - value)
    end, 9
  ) as distance,
  attainment(value, target_value, baseline_value, direction) as attainment,
  cagr_ratio(baseline_value, value, baseline_years, target_value, due_years, direction)
    as cagr_ratio,
  trend_rate(trend_base, value, trend_years, direction) as trend_value,
  trend_status(
    trend_rate(trend_base, value, trend_years, direction),
    natural_limit_factor(trend_base, natural_limit)
  ) as trend
from judged;

comment on macro table target_measures_at is '各目标的完成进度、时间进程、差距与趋势 / Progress, elapsed share, gap and trend of each target';
