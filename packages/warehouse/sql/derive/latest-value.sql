-- The newest current value of every series, at hand without reading them all.
insert into main.latest_value by name
select
  indicator_id,
  area_id,
  unnest(
    arg_max(
      {
        'period_start': period_start,
        'period_end': period_end,
        'frequency': frequency,
        'value': value,
        'unit': unit,
        'status': status,
        'origin': origin,
        'demonstration': demonstration,
        'recorded_at': recorded_at,
        'load_id': load_id
      },
      {'period_end': period_end, 'period_start': period_start}
    ),
    recursive := true
  ),
  count(*) as observations,
  min(period_end) as first_period_end
from assessed_at('infinity')
group by indicator_id, area_id
order by indicator_id, area_id;
