-- Every relation of the publication and its columns, with what is said of them.
select
  r.table_name as relation,
  r.comment as relation_comment,
  c.column_name as name,
  c.data_type as type,
  c.comment
from (
  select table_name, comment from duckdb_tables() where not internal
  union all
  select view_name, comment from duckdb_views() where not internal
) as r
join duckdb_columns() as c on c.table_name = r.table_name and not c.internal
order by r.table_name, c.column_index
