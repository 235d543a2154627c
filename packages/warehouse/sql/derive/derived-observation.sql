-- Derived vintages stand beside the reported ones; each names the inputs it was computed from.
insert into main.observation_store by name
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  frequency,
  value,
  unit,
  case
    when numerator_status <> 'A' then numerator_status
    else coalesce(denominator_status, numerator_status)
  end as status,
  'derived' as origin,
  demonstration,
  changed_at as recorded_at,
  lead(changed_at) over series as superseded_at,
  case
    when row_number() over series > 1 then coalesce(revision_reason, '分子或分母有更新')
  end as revision_reason
from derived_state
window
  series as (
    partition by indicator_id, area_id, demonstration, period_start, period_end
    order by changed_at
  )
order by indicator_id, area_id, period_end, period_start, changed_at;

insert into main.observation_input by name
select
  indicator_id,
  area_id,
  period_start,
  period_end,
  demonstration,
  changed_at as recorded_at,
  unnest([
    {
      'role': 'numerator',
      'input_indicator_id': numerator_id,
      'input_area_id': area_id,
      'input_period_start': period_start,
      'input_period_end': period_end,
      'input_recorded_at': numerator_recorded_at,
      'input_value': numerator_value
    },
    {
      'role': 'denominator',
      'input_indicator_id': denominator_id,
      'input_area_id': area_id,
      'input_period_start': denominator_start,
      'input_period_end': denominator_end,
      'input_recorded_at': denominator_recorded_at,
      'input_value': denominator_value
    }
  ], recursive := true)
from derived_state
where value is not null
order by indicator_id, area_id, period_end, period_start, changed_at;

drop table derived_state;
