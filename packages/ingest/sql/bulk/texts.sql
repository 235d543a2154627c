-- What stands in the columns that say what a figure is about, each text once, and on how many lines. Reads each line
-- whole: one out of form is an error.
select
  indicator, unit, area, period,
  grouping(indicator, area, period) as said_of,
  count(*) as lines,
  count(value) as filled
from (
  select
    null::varchar as indicator,
    null::varchar as unit,
    null::varchar as area,
    null::varchar as period
  where false
  union all by name
  from read_csv(
    $file,
    columns = $columns,
    delim = $delimiter,
    quote = '"',
    escape = '"',
    header = true,
    auto_detect = false,
    strict_mode = true,
    compression = 'none'
  )
)
group by grouping sets ((indicator, unit), (area), (period))
limit $limit
