-- What the words of an assessment mean.
create macro target_met(value, operator, target) as
  case operator
    when '>=' then round(value - target, 9) >= 0
    when '<=' then round(target - value, 9) >= 0
    else round(value - target, 9) = 0
  end;

create macro target_direction(operator, indicator_direction) as
  case
    when operator = '>=' then 1
    when operator = '<=' then -1
    when indicator_direction = 'down' then -1
    else 1
  end;

create macro rule_rating(rule) as
  case rule
    when 'achieved' then '已达标'
    when 'met-late' then '逾期后达标'
    when 'overdue' then '逾期未达标'
    when 'undated' then '未定期限'
    when 'start-up' then '起步期'
    when 'single-observation' then '起步期'
    when 'reversed' then '倒退'
    when 'ahead' then '超序时'
    when 'on-schedule' then '达序时'
    when 'near' then '接近序时'
    when 'behind' then '滞后'
    when 'far-behind' then '严重滞后'
    else '未评估'
  end;

create macro rule_light(rule, near_light) as
  case
    when rule in ('achieved', 'ahead', 'on-schedule') then 'green'
    when rule = 'near' then near_light
    when rule = 'behind' then 'yellow'
    when rule in ('met-late', 'overdue', 'reversed', 'far-behind') then 'red'
    else 'grey'
  end;

-- Where a deadline lies seen from a day; soon is 临期.
create macro deadline_of(due, as_of) as
  case
    when due is null then 'undated'
    when due < as_of then 'passed'
    when due <= as_of + 60 then 'soon'
    else 'later'
  end;

-- 完成率 in per cent; undefined where the formula has no sense.
create macro attainment(value, target, base, direction) as
  case
    when direction > 0 and target <> 0 then value / target * 100
    when direction < 0 and base > target then (base - value) / (base - target) * 100
  end;

comment on macro target_met is '数值是否达到目标（按未取整的值） / Whether a value meets the target, unrounded';
comment on macro target_direction is '目标方向：1 越大越好，-1 越小越好 / Direction of a target';
comment on macro rule_rating is '规则对应的结果 / Rating of a rule';
comment on macro rule_light is '规则对应的灯色 / Light of a rule';
comment on macro deadline_of is '期限距某日：undated 未定、passed 已到期、soon 临期（60 天内）、later 尚早 / Where a deadline lies seen from a day';
comment on macro attainment is '完成率（%） / Attainment in per cent';
