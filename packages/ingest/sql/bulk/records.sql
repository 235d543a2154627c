-- Those lines as they stand in the file.
select
  line,
  coalesce(indicator::varchar, '') as indicator,
  coalesce(unit::varchar, '') as unit,
  coalesce(area::varchar, '') as area,
  coalesce(period::varchar, '') as period,
  coalesce(text, printed(number, decimals), '') as value
from (select *, rowid - (select min(rowid) from bulk_line) + 2 as line from bulk_line)
semi join bulk_odd using (line)
order by line
