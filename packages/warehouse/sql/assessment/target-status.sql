-- Each target, assessed on a day with what was known at an instant: one row each, with its reason.
create macro target_status_at(as_of, known_at) as table
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
    plain_number(100 * trend_value) as growth,
    case operator when '>=' then '≥' when '<=' then '≤' else '=' end
    || plain_number(target_value) as goal,
    day_zh(period_end) as period_zh,
    day_zh(due) as due_zh
  from unit_words
),
phrased as (
  select
    *,
    '目标（' || goal || unit_zh || '）' as goal_zh,
    'the target (' || goal || unit_en || ')' as goal_en,
    period_zh || '的数值 ' || latest || unit_zh as latest_zh,
    latest || unit_en || ' (' || period_end || ')' as latest_en,
    '已完成全程的 ' || p || '%，时间已过 ' || s || '%' as path_zh,
    p || '% of the way is done with ' || s || '% of the time gone' as path_en,
    '距目标还差 ' || rest || unit_zh as rest_zh,
    rest || unit_en || ' to go' as rest_en,
    base || unit_zh as base_zh,
    base || unit_en as base_en
  from worded
),
assessed as (
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
              '自{}以来{}（按好的方向年均 {}%）。',
              day_zh(coalesce(baseline_date, first_period_end)), trend_zh(trend), growth
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
      when 'no-observation' then 'No observation' || coalesce(' up to ' || phrased.as_of, '') || ' yet.'
      when 'stale'
        then format(
          'The latest value ends on {}, {} days before the assessment; at most {} are allowed.',
          period_end, age_days, max_age_days
        )
      when 'achieved'
        then case
          when overdue
            then format(
              'The last value by the deadline ({}), {} ({}), met {}.',
              due, at_due || unit_en, due_period_end, goal_en
            )
          else format('The latest value, {}, meets {}.', latest_en, goal_en)
        end
      when 'met-late'
        then format(
          'Not met by the deadline ({}); the value of {} met {}.', due, met_late_on, goal_en
        )
      when 'overdue'
        then case
          when due_value is null
            then format('The deadline ({}) passed without a value; {} is not met.', due, goal_en)
          else format(
            'The last value by the deadline ({}), {} ({}), did not meet {}.',
            due, at_due || unit_en, due_period_end, goal_en
          )
        end
      when 'undated'
        then 'The plan sets no deadline; the latest value, '
          || latest_en || ', does not meet ' || goal_en || ', '
          || case
            when trend is null then 'and there are too few values for a trend.'
            else format(
              '{} since {} ({}% a year in the good direction).',
              trend_en(trend), coalesce(baseline_date, first_period_end), growth
            )
          end
      when 'no-baseline'
        then format(
          'No baseline: none is set and none was observed by the issue of the plan ({}); {}.',
          issued, rest_en
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
          'The baseline ({}) is not before the deadline ({}); {}.', baseline_date, due, rest_en
        )
      when 'start-up'
        then format('{}% of the time is gone, less than {}%.', s, plain_number(100 * start_up))
      when 'single-observation' then format('No value since the baseline ({}).', baseline_date)
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
  from phrased
)
select
  target_id,
  assessed.as_of as as_of,
  period_end,
  value,
  baseline_value,
  baseline_date,
  baseline_inferred,
  target_value,
  due,
  progress,
  elapsed,
  gap,
  ratio,
  attainment,
  rating,
  reason,
  case when light <> 'grey' then ratio_status(achieved or met, ratio) end as second_opinion,
  projection,
  projection_low,
  projection_high,
  demonstration,
  light,
  list_filter(
    [
      case when achieved and due is null and value is not null then '未定期限' end,
      case when not met and last_met_on is not null then '回落' end,
      case when baseline_inferred then '推定基期' end,
      case when due_assumed then '假定期限' end,
      case when clamped_projection then '已截断' end
    ],
    lambda tag: tag is not null
  ) as tags,
  rule,
  reason_en,
  period_start,
  unit,
  plan_id,
  indicator_id,
  area_id,
  direction,
  status,
  origin,
  recorded_at,
  observations,
  'linear-path/1' as method,
  plan_version,
  baseline_basis,
  due_assumed,
  distance,
  cagr_ratio,
  trend,
  trend_value,
  case when projection is not null then projection_method end as projection_method,
  case when not achieved and rule <> 'stale' then reach_on end as reach_on,
  case when not achieved and rule <> 'stale' then pace_needed end as pace_needed
from assessed;

create view target_status as
from target_status_at(default_as_of(), 'infinity');

comment on macro table target_status_at is '各目标在某日、按某时刻所知的评定 / Each target assessed on a day, as known at an instant';

comment on view target_status is '各目标的当前评定 / Each target assessed on the default day';
comment on column target_status.target_id is '目标 / Target';
comment on column target_status.as_of is '评估日 / Day of assessment';
comment on column target_status.period_end is '最近一期的期末 / Last day of the latest period';
comment on column target_status.value is '最近一期的数值 / Latest value';
comment on column target_status.baseline_value is '基期值 / Baseline value';
comment on column target_status.baseline_date is '基期日期 / Baseline date';
comment on column target_status.baseline_inferred is '基期是否推定（方案印发前最近一期） / Whether the baseline is inferred';
comment on column target_status.target_value is '目标值 / Target value';
comment on column target_status.due is '期限 / Deadline';
comment on column target_status.progress is '完成份额 p＝（数值−基期值）/（目标值−基期值） / Share of the way done, p';
comment on column target_status.elapsed is '时间进程 s＝自基期已过天数 / 至期限天数（序时进度） / Share of the time gone, s';
comment on column target_status.gap is '差距 100·（s−p），百分点，正数为落后 / Gap 100·(s − p) in percentage points, positive is behind';
comment on column target_status.ratio is '速度比 R＝p/s / Speed ratio R = p/s';
comment on column target_status.attainment is '完成率（%） / Attainment in per cent';
comment on column target_status.rating is '评定结果 / Rating';
comment on column target_status.reason is '评定理由 / Reason in Chinese';
comment on column target_status.second_opinion is '按速度比的另一结论 / Second opinion by the speed ratio';
comment on column target_status.projection is '期限日的预测值 / Projection to the deadline';
comment on column target_status.projection_low is '预测区间下端（两两斜率第 10 百分位） / Lower end of the interval';
comment on column target_status.projection_high is '预测区间上端（两两斜率第 90 百分位） / Upper end of the interval';
comment on column target_status.demonstration is '是否含演示数据（任一输入） / Whether any input is demonstration data';
comment on column target_status.light is '灯色：green、yellow、red、grey / Light';
comment on column target_status.tags is '标记：未定期限、回落、推定基期、假定期限、已截断 / Tags';
comment on column target_status.rule is '所适用规则的代码 / Code of the rule that applied';
comment on column target_status.reason_en is '评定理由（英文） / Reason in English';
comment on column target_status.period_start is '最近一期的期初 / First day of the latest period';
comment on column target_status.unit is '计量单位 / Unit';
comment on column target_status.plan_id is '方案 / Plan';
comment on column target_status.indicator_id is '指标 / Indicator';
comment on column target_status.area_id is '地区 / Reference area';
comment on column target_status.direction is '方向：1 越大越好，-1 越小越好 / Direction: 1 more is better, -1 less is better';
comment on column target_status.status is '数值的观测状态（SDMX 代码） / Observation status of the value (SDMX code)';
comment on column target_status.origin is '数值的来历：reported、derived / Origin of the value';
comment on column target_status.recorded_at is '数值的记录时间（UTC） / When the value was recorded (UTC)';
comment on column target_status.observations is '截至评估日的观测期数 / Periods observed up to the day';
comment on column target_status.method is '评定方法与版本 / Method and its version';
comment on column target_status.plan_version is '方案版本 / Plan version';
comment on column target_status.baseline_basis is '基期依据 / Basis of the baseline';
comment on column target_status.due_assumed is '期限是否假定 / Whether the deadline is assumed';
comment on column target_status.distance is '距目标的差额（计量单位），正数为未达到 / Distance to the target in its unit, positive is not there yet';
comment on column target_status.cagr_ratio is '年均增速比（方法二） / CAGR ratio';
comment on column target_status.trend is '趋势结论 / Trend';
comment on column target_status.trend_value is '朝好的方向的年均变化率 / Annual change in the good direction';
comment on column target_status.projection_method is '所用预测方法 / Method of the projection';
comment on column target_status.reach_on is '照基期以来的速度达到目标的日期 / The day the target is reached at the pace since the baseline';
comment on column target_status.pace_needed is '此后所需速度为此前的倍数，方能按期达到 / How many times the pace so far it takes to arrive on time';
