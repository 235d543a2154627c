insert into publication.plan_version by name
select plan_version, hash, recorded_at
from plan_version
