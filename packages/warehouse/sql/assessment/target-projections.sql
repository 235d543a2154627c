-- Where each target's series would stand on the due day: only while that lies ahead, the target is
-- not met, and the indicator says by which method. The interval comes from the slopes of all pairs.
create macro target_projections_at(as_of, known_at) as table
with chosen as (
  select
    *,
    epoch(due) / 86400 as due_day,
    case
      when
        projection_method in ('theil-sen', 'logit')
        and observations >= 3
        and due > target_rules.as_of
        and not met
        and rule <> 'stale'
        then points[-projection_points:]
    end as recent
  from target_rules_at(as_of, known_at) as target_rules
),
sloped as (
  select
    *,
    case projection_method
      when 'theil-sen' then pairwise_slopes(recent)
      else pairwise_slopes(logit_points(recent))
    end as slopes
  from chosen
),
summarised as (
  select
    *,
    case projection_method
      when 'theil-sen' then list_median(slopes)
      else logit_mean_growth(recent)
    end as slope,
    case when len(recent) >= interval_points then list_aggregate(slopes, 'quantile_cont', 0.1) end
      as low_slope,
    case when len(recent) >= interval_points then list_aggregate(slopes, 'quantile_cont', 0.9) end
      as high_slope
  from sloped
),
extended as (
  select
    *,
    case projection_method
      when 'theil-sen' then median_line(recent, slope, due_day)
      else logit_mean_projection(recent, slope, due_day)
    end as extended,
    case
      when low_slope is null then null
      when projection_method = 'theil-sen' then median_line(recent, low_slope, due_day)
      else logit_mean_projection(recent, low_slope, due_day)
    end as extended_low,
    case
      when high_slope is null then null
      when projection_method = 'theil-sen' then median_line(recent, high_slope, due_day)
      else logit_mean_projection(recent, high_slope, due_day)
    end as extended_high
  from summarised
)
select
  *,
  clamped(extended, natural_min, natural_max) as projection,
  -- The mean growth may lie outside the middle of the slopes; the interval then reaches up to it.
  case
    when extended_low is not null
      then clamped(least(extended_low, extended), natural_min, natural_max)
  end as projection_low,
  case
    when extended_high is not null
      then clamped(greatest(extended_high, extended), natural_min, natural_max)
  end as projection_high,
  coalesce(
    least(extended_low, extended) < natural_min or greatest(extended_high, extended) > natural_max,
    false
  ) as clamped_projection
from extended;

comment on macro table target_projections_at is '各目标到期日的预测值与区间 / Projection of each target to its due day';
