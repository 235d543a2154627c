-- What is a record and no result goes over from the old ledger as it is; of what was purged, hash and counts, and of what
-- was refused for holding personal data, which columns those were.
delete from rebuilt.event;
insert into rebuilt.event by name from event;
insert into rebuilt.plan_version by name from plan_version;
insert into rebuilt.purge by name from purge;
insert into rebuilt.load by name
select * replace ('{"units":{},"pipeline":null}'::json as settings, null as revision_reason)
from load
semi join purged_load using (load_id);
insert into rebuilt.load_line by name from load_line semi join purged_load using (load_id);
insert into rebuilt.withdrawal by name from withdrawal semi join purged_load using (load_id);
insert into rebuilt.finding by name
from finding
semi join purged_load using (load_id)
where rule = 'personal-data';
