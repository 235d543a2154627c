-- The newest version of every mapping that a load up to now taught, those put out of use too.
select
  mapping_id, version, pipeline_id, contract, actor,
  (recorded_at at time zone 'UTC' at time zone $zone)::date as day
from mapping
qualify row_number() over (partition by mapping_id order by version desc) = 1
order by mapping_id
