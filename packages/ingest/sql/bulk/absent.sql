-- What the file has no column for.
alter table bulk_line add column if not exists indicator enum ('');

alter table bulk_line add column if not exists unit enum ('');

alter table bulk_line add column if not exists area enum ('');

alter table bulk_line add column if not exists period enum ('');
