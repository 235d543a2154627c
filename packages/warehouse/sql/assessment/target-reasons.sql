-- The reason of each target's rating, in words.
create macro target_reasons_at(as_of, known_at) as table
with unit_words as materialized (
  select
    *,
    case when unit = '%' then '%' else ' ' || unit end as unit_zh,
    case when unit = '%' then '%' else '' end as unit_en
  from target_projections_at(as_of, known_at)
),
worded as (
  select
    *,
    figure(value, decimals, target_value) as latest,
    figure(due_value, decimals, target_value) as at_due,
    figure(baseline_value, decimals, target_value) as base,
    printf('%.*f', decimals_apart(value, decimals, target_value), distance) as rest,
    plain_number(100 * progress) as p,
    plain_number(100 * elapsed) as s,
    plain_number(abs(gap)) as g,
    case operator when '>=' then '≥' when '<=' then '≤' else '=' end
    || plain_number(target_value) as goal,
    day_zh(period_end) as period_zh,
    day_zh(due) as due_zh,
    day_en(due) as due_en
  from unit_words
),
phrased as (
  select
    *,
    '目标（' || goal || unit_zh || '）' as goal_zh,
    'the target (' || goal || unit_en || ')' as goal_en,
    period_zh || '的数值 ' || latest || unit_zh as latest_zh,
    latest || unit_en || ' (' || day_en(period_end) || ')' as latest_en,
    '已完成全程的 ' || p || '%，时间已过 ' || s || '%' as path_zh,
    p || '% of the way is done with ' || s || '% of the time gone' as path_en,
    '距目标还差 ' || rest || unit_zh as rest_zh,
    rest || unit_en || ' to go' as rest_en,
    base || unit_zh as base_zh,
    base || unit_en as base_en
  from worded
)
select
  *,
  rule_rating(rule) as rating,
  rule_light(rule, near_light) as light,
  case rule
    when 'no-source' then '没有数据管道提供该指标，无数据来源。'
    when 'no-observation' then coalesce('截至' || day_zh(phrased.as_of), '还') || '没有该指标的观测值。'
    when 'stale'
      then format(
        '最近一期数据截至{}，距评估日 {} 天，超过允许的 {} 天。', period_zh, age_days, max_age_days
      )
    when 'achieved'
      then case
        when overdue
          then format(
            '期限（{}）前最近一期（{}）的数值 {} 已达到{}。',
            due_zh, day_zh(due_period_end), at_due || unit_zh, goal_zh
          )
        else format('{}已达到{}。', latest_zh, goal_zh)
      end
    when 'met-late'
      then format(
        '期限（{}）前没有达到{}，{}的数据才达到。', due_zh, goal_zh, day_zh(met_late_on)
      )
    when 'overdue'
      then case
        when due_value is null
          then format('期限（{}）已过，期限前没有观测值，此后也没有达到{}。', due_zh, goal_zh)
        else format(
          '期限（{}）已过，期限前最近一期（{}）的数值 {} 没有达到{}。',
          due_zh, day_zh(due_period_end), at_due || unit_zh, goal_zh
        )
      end
    when 'undated'
      then format('方案未定期限；{}没有达到{}，', latest_zh, goal_zh)
        || case
          when trend is null then '观测不足，尚不能判断趋势。'
          else format(
            '自{}以来{}{}。',
            day_zh(coalesce(baseline_date, first_period_end)),
            trend_zh(trend),
            yearly_zh(trend_value, trend_base)
          )
        end
    when 'no-baseline'
      then format(
        '没有基期值：县里没有设定，方案印发（{}）前也没有观测值；{}。', day_zh(issued), rest_zh
      )
    when 'baseline-equals-target'
      then format('基期值 {} 等于目标值，不能计算进度；{}。', base_zh, rest_zh)
    when 'wrong-direction'
      then format(
        '基期值 {} 已优于{}，而{}没有达到，不能按路径评定；{}。',
        base_zh, goal_zh, latest_zh, rest_zh
      )
    when 'no-time'
      then format(
        '基期（{}）不早于期限（{}），不能计算时间进程；{}。', day_zh(baseline_date), due_zh, rest_zh
      )
    when 'start-up' then format('时间已过 {}%，不足 {}%。', s, plain_number(100 * start_up))
    when 'single-observation' then format('基期（{}）之后还没有观测值。', day_zh(baseline_date))
    when 'reversed'
      then format('{}比基期值 {} 离目标更远（完成全程的 {}%）。', latest_zh, base_zh, p)
    when 'ahead'
      then format('{}，领先 {} 个百分点，不少于 {} 个。', path_zh, g, plain_number(abs(ahead)))
    when 'on-schedule' then format('{}，不落后于序时进度。', path_zh)
    when 'near' then format('{}，落后 {} 个百分点，不到 {} 个。', path_zh, g, plain_number(behind))
    when 'behind'
      then format(
        '{}，落后 {} 个百分点，在 {} 至 {} 个之间。',
        path_zh, g, plain_number(behind), plain_number(far_behind)
      )
    else format('{}，落后 {} 个百分点，超过 {} 个。', path_zh, g, plain_number(far_behind))
  end as reason,
  case rule
    when 'no-source' then 'No pipeline delivers this indicator: there is no data source.'
    when 'no-observation' then 'No observation' || coalesce(' up to ' || day_en(phrased.as_of), '') || ' yet.'
    when 'stale'
      then format(
        'The latest value ends on {}, {} days before the assessment; at most {} are allowed.',
        day_en(period_end), age_days, max_age_days
      )
    when 'achieved'
      then case
        when overdue
          then format(
            'The last value by the deadline ({}), {} ({}), met {}.',
            due_en, at_due || unit_en, day_en(due_period_end), goal_en
          )
        else format('The latest value, {}, meets {}.', latest_en, goal_en)
      end
    when 'met-late'
      then format(
        'Not met by the deadline ({}); the value of {} met {}.', due_en, day_en(met_late_on), goal_en
      )
    when 'overdue'
      then case
        when due_value is null
          then format('The deadline ({}) passed without a value; {} is not met.', due_en, goal_en)
        else format(
          'The last value by the deadline ({}), {} ({}), did not meet {}.',
          due_en, at_due || unit_en, day_en(due_period_end), goal_en
        )
      end
    when 'undated'
      then 'The plan sets no deadline; the latest value, '
        || latest_en || ', does not meet ' || goal_en || ', '
        || case
          when trend is null then 'and there are too few values for a trend.'
          else format(
            '{} since {}{}.',
            trend_en(trend),
            day_en(coalesce(baseline_date, first_period_end)),
            yearly_en(trend_value, trend_base)
          )
        end
    when 'no-baseline'
      then format(
        'No baseline: none is set and none was observed by the issue of the plan ({}); {}.',
        day_en(issued), rest_en
      )
    when 'baseline-equals-target'
      then format(
        'The baseline, {}, equals the target: progress cannot be computed; {}.', base_en, rest_en
      )
    when 'wrong-direction'
      then format(
        'The baseline, {}, was better than {} but the latest value, {}, does not meet it; {}.',
        base_en, goal_en, latest_en, rest_en
      )
    when 'no-time'
      then format(
        'The baseline ({}) is not before the deadline ({}); {}.', day_en(baseline_date), due_en, rest_en
      )
    when 'start-up'
      then format('{}% of the time is gone, less than {}%.', s, plain_number(100 * start_up))
    when 'single-observation' then format('No value since the baseline ({}).', day_en(baseline_date))
    when 'reversed'
      then format(
        'The latest value, {}, is further from the target than the baseline, {} ({}% of the way).',
        latest_en, base_en, p
      )
    when 'ahead'
      then format('{}: {} points ahead, at least {}.', path_en, g, plain_number(abs(ahead)))
    when 'on-schedule' then format('{}: not behind schedule.', path_en)
    when 'near'
      then format('{}: {} points behind, fewer than {}.', path_en, g, plain_number(behind))
    when 'behind'
      then format(
        '{}: {} points behind, between {} and {}.',
        path_en, g, plain_number(behind), plain_number(far_behind)
      )
    else format('{}: {} points behind, more than {}.', path_en, g, plain_number(far_behind))
  end as reason_en
from phrased;

comment on macro table target_reasons_at is '各目标的评定结果与理由 / Rating of each target with its reason';
