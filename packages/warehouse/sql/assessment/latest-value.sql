-- The newest current value of every series, at hand without reading them all.
create table latest_value as
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

comment on table latest_value is '各数列的最新当前值 / Newest current value of every series';
comment on column latest_value.indicator_id is '指标 / Indicator';
comment on column latest_value.area_id is '地区 / Reference area';
comment on column latest_value.period_start is '数据期起 / First day of the period';
comment on column latest_value.period_end is '数据期止 / Last day of the period';
comment on column latest_value.frequency is '数据期频率 / Frequency of the period';
comment on column latest_value.value is '数值 / Value';
comment on column latest_value.unit is '计量单位 / Unit';
comment on column latest_value.status is '观测状态（SDMX 代码） / Observation status (SDMX code)';
comment on column latest_value.origin is '来历：reported、derived / Origin';
comment on column latest_value.demonstration is '是否演示数据 / Whether demonstration data';
comment on column latest_value.recorded_at is '记录时间（UTC） / Recorded at (UTC)';
comment on column latest_value.load_id is '入库批次 / Load';
comment on column latest_value.observations is '该数列的期数 / Periods of the series';
comment on column latest_value.first_period_end is '首期期末 / First period end of the series';
