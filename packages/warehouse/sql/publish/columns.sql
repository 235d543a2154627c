select schema_name || '.' || table_name as relation, column_name as name, data_type as type
from duckdb_columns()
where database_name = 'publication'
