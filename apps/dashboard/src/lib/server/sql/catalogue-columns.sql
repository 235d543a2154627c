-- Every relation that a query finds by its name alone, and its columns, with what is said of them.
select
  r.table_name as relation,
  r.comment as relation_comment,
  c.column_name as name,
  c.data_type as type,
  c.comment
from (
  select table_name, comment from duckdb_tables() where schema_name = 'main' and not internal
  union all
  select view_name, comment from duckdb_views() where schema_name = 'main' and not internal
) as r
join duckdb_columns() as c
  on c.table_name = r.table_name and c.schema_name = 'main' and not c.internal
order by r.table_name, c.column_index
