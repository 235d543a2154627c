select version, pipeline_id, contract is not null as used
from mapping
where mapping_id = $mapping_id
order by version desc
limit 1
