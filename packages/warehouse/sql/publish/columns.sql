select column_name as name, data_type as type
from duckdb_columns()
where database_name = 'publication' and schema_name = $schema and table_name = $relation
