-- Every figure cell of the file, converted to the indicator's unit, with the rule that sets it aside, if any.
create or replace temp table judged_cell as
with converted as (
  select
    cell.* exclude (period_start, period_end, rule, message),
    cell.period_start::date as period_start,
    cell.period_end::date as period_end,
    cell.rule as given_rule,
    cell.message as given_message,
    indicator.name as indicator_name,
    indicator.unit as unit,
    plausible_min,
    plausible_max,
    natural_min,
    natural_max,
    case
      when shift is null then number * factor
      else round(number * factor, decimals - shift)
    end as value,
    factor * power(10, -decimals) as resolution
  from staged_cell as cell
  left join staged_indicator as indicator using (indicator_id)
),
judged as (
  select
    *,
    case
      when given_rule is not null then given_rule
      when state <> 'value' then null
      when value < natural_min or value > natural_max then 'constraint-error'
      when period_end > $received_day::date then 'future-period'
    end as own_rule
  from converted
),
compared as (
  select
    *,
    min(value) over same_key as least_value,
    max(value) over same_key as greatest_value,
    row_number() over (
      partition by indicator_id, area_id, period_start, period_end, state = 'value' and own_rule is null
      order by line, field
    ) as occurrence
  from judged
  window same_key as (
    partition by indicator_id, area_id, period_start, period_end, state = 'value' and own_rule is null
  )
)
select
  * exclude (own_rule, least_value, greatest_value, given_rule, given_message, state),
  case
    when own_rule is not null then own_rule
    when state = 'value' and least_value <> greatest_value then 'primary-key'
  end as rule,
  case
    when own_rule is not null and given_rule is not null then given_message
    when own_rule = 'constraint-error' then format(
      '{}为 {} {}，超出可能的范围（{} 至 {}）',
      indicator_name, figure(value), unit,
      coalesce(figure(natural_min), '不限'), coalesce(figure(natural_max), '不限')
    )
    when own_rule = 'future-period' then format(
      '数据期截至 {}，晚于收到文件的日期 {}', period_end::varchar, $received_day
    )
    when state = 'value' and least_value <> greatest_value then format(
      '同一文件中{}同一地区同一数据期有不同数值（{} 与 {}）',
      indicator_name, figure(least_value), figure(greatest_value)
    )
  end as message,
  case
    when rule is not null then 'quarantined'
    else state
  end as state
from compared
