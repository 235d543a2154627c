insert into finding
select
  $load_id, 'warning', false, line, field, column_name, text, 'deviated-value',
  format(
    '{}为 {} {}，不在常见范围（{} 至 {}）内，已收下，请核实',
    indicator_name, figure(value), unit,
    coalesce(figure(plausible_min), '不限'), coalesce(figure(plausible_max), '不限')
  )
from judged_cell
where state = 'value' and (value < plausible_min or value > plausible_max)
order by line, field
