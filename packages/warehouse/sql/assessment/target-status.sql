-- Each target, assessed on a day with what was known at an instant: one row each, with its reason.
create macro target_status_at(as_of, known_at) as table
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
from target_reasons_at(as_of, known_at) as assessed;

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
comment on column target_status.progress is '完成进度 p＝（数值−基期值）/（目标值−基期值） / Share of the way done, p';
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
comment on column target_status.trend_value is '按改善方向计的年均变化率 / Annual change in the good direction';
comment on column target_status.projection_method is '所用预测方法 / Method of the projection';
comment on column target_status.reach_on is '照基期以来的速度达到目标的日期 / The day the target is reached at the pace since the baseline';
comment on column target_status.pace_needed is '此后所需速度为此前的倍数，方能按期达到 / How many times the pace so far it takes to arrive on time';
