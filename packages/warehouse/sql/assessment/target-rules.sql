-- The first rule that applies to each target, in the order of the linear path's result set.
create macro target_rules_at(as_of, known_at) as table
select
  *,
  case
    when value is null and not has_source then 'no-source'
    when value is null then 'no-observation'
    when age_days > max_age_days then 'stale'
    when achieved then 'achieved'
    when overdue and met_late_on is not null then 'met-late'
    when overdue then 'overdue'
    when due is null then 'undated'
    when baseline_value is null then 'no-baseline'
    when round(target_value - baseline_value, 9) = 0 then 'baseline-equals-target'
    when baseline_met then 'wrong-direction'
    when baseline_date >= due then 'no-time'
    when elapsed < start_up then 'start-up'
    -- The baseline is the first observation; a second one must have come after it.
    when period_end <= baseline_date then 'single-observation'
    when progress < 0 then 'reversed'
    when gap <= ahead then 'ahead'
    when gap <= 0 then 'on-schedule'
    when gap < behind then 'near'
    when gap <= far_behind then 'behind'
    else 'far-behind'
  end as rule
from target_measures_at(as_of, known_at);

comment on macro table target_rules_at is '各目标所适用的评定规则 / The rule that applies to each target';
