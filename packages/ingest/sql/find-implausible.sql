insert into finding
select
  $load_id, 'warning', false, line, field, column_name, text, 'deviated-value',
  format(
    '{}为 {} {}，不在常见范围（{} 至 {}）内，已收下，请核实',
    indicator_name, value::varchar, unit,
    coalesce(plausible_min::varchar, '不限'), coalesce(plausible_max::varchar, '不限')
  )
from judged_cell
where state = 'value' and (value < plausible_min or value > plausible_max)
order by line, field
