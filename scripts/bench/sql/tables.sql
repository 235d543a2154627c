-- What a publication holds before anything is derived; observations come by themselves.
select schema_name, table_name
from duckdb_tables()
where
  database_name = current_database()
  and table_name not in ('observation_store', 'observation_input')
