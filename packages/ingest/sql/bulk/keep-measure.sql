insert into bulk_measure by name
select
  $sequence as sequence, indicator, unit, part, rule, indicator_id, indicator_unit, factor, shift,
  $column as source_column, $column_name as source_column_name
from text_measure
