-- The figure of each line, with the number of its indicator, area and period as key. It is plain where nothing remains to
-- be asked: all its texts are known, and it is empty or a usual number.
create or replace temp view bulk_cell as
with numbered as (
  select
    rowid - (select min(rowid) from bulk_line) + 2 as line,
    coalesce(enum_code(indicator)::integer, -1) as indicator,
    coalesce(enum_code(unit)::integer, -1) as unit,
    coalesce(enum_code(area)::integer, -1) as area,
    coalesce(enum_code(period)::integer, -1) as period,
    number,
    decimals,
    text
  from bulk_line
),
converted as (
  select
    numbered.*,
    text_measure.place + text_area.place + text_period.place as figure_key,
    converted(number, factor, shift, decimals) as value,
    least,
    most
  from numbered
  left join text_measure using (indicator, unit)
  left join text_area on text_area.area = numbered.area and text_area.part = text_measure.part
  left join text_period
    on text_period.period = numbered.period and text_period.rule = text_measure.rule
)
select
  line, indicator, unit, area, period, number, decimals, text, figure_key, value,
  figure_key is not null
    and text is null
    and coalesce(value >= least, true)
    and coalesce(value <= most, true) as plain
from converted
