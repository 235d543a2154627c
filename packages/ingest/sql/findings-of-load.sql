-- Of more findings than are told, each rule's first ones, so that none is drowned by thousands of another.
with placed as (
  select
    *,
    row_number() over (partition by severity, rule order by line nulls last, column_index) as place
  from finding
  where load_id = $load_id
),
told as (
  from placed
  order by place, line nulls last
  limit $limit
)
select severity, line, column_name as "column", value, rule, message
from told
order by line nulls last, column_index
