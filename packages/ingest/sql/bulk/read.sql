-- Every line of a regular file, in its order: its texts by number, its figure as a number with its decimals, or what
-- stands there instead.
create or replace temp table bulk_line as
select
  * exclude (value, plain),
  if(plain, value::double, null) as number,
  if(plain, if(contains(value, '.'), strlen(value) - instr(value, '.'), 0), null)::utinyint as decimals,
  if(plain, null, value) as text
from (
  select
    *,
    strlen(value) <= 15
      and regexp_full_match(
        value, '-?[1-9][0-9]*([.][0-9]{1,10})?|0([.][0-9]{1,10})?|-0[.]0*[1-9][0-9]{0,9}'
      ) as plain
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
