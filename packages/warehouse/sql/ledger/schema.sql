-- The ledger: append-only. Nothing here is ever updated or deleted, but for what a purge erases; what is current is
-- derived from it.
-- Run at every opening, so a ledger of an earlier program gains what came later: a relation by
-- `create table if not exists`, a column by `alter table … add column if not exists` at the end.
create table if not exists load (
  load_id varchar primary key,
  sequence integer not null,
  sha256 varchar not null,
  fingerprint varchar not null,
  file_name varchar not null,
  bytes bigint not null,
  pipeline_id varchar,
  contract_id varchar,
  contract_version integer,
  department_id varchar,
  submitter varchar,
  channel varchar not null,
  received_at timestamp not null,
  recorded_at timestamp not null,
  outcome varchar not null,
  demonstration boolean not null,
  encoding varchar,
  delimiter varchar,
  lines_total integer not null,
  lines_accepted integer not null,
  lines_quarantined integer not null,
  lines_no_data integer not null,
  lines_out_of_scope integer not null,
  cells_value integer not null,
  cells_missing integer not null,
  cells_quarantined integer not null,
  cells_out_of_scope integer not null,
  cells_dimension integer not null,
  added integer not null,
  revised integer not null,
  unchanged integer not null,
  revision_reason varchar,
  again boolean not null,
  settings json not null
);

create table if not exists decision (
  load_id varchar not null,
  subject varchar not null,
  value varchar not null,
  basis varchar not null,
  decided_by varchar not null
);

create table if not exists load_line (
  load_id varchar not null,
  first_line integer not null,
  last_line integer not null,
  class varchar not null,
  kind varchar
);

create table if not exists finding (
  load_id varchar not null,
  severity varchar not null,
  quarantined boolean not null,
  line integer,
  column_index integer,
  column_name varchar,
  value varchar,
  rule varchar not null,
  message varchar not null
);

-- What each load said, changed or not: withdrawing one load leaves what the others said.
create table if not exists reported (
  load_id varchar not null,
  sequence integer not null,
  indicator_id varchar not null,
  area_id varchar not null,
  period_start date not null,
  period_end date not null,
  frequency varchar not null,
  value double not null,
  unit varchar not null,
  status varchar not null,
  demonstration boolean not null,
  source_line integer not null,
  source_column integer not null,
  source_column_name varchar not null,
  source_text varchar not null,
  resolution double
);

-- What was known from when: a row for every change of a reported value; null is a withdrawal.
create table if not exists observation_vintage (
  indicator_id varchar not null,
  area_id varchar not null,
  period_start date not null,
  period_end date not null,
  frequency varchar not null,
  value double,
  unit varchar not null,
  status varchar not null,
  demonstration boolean not null,
  recorded_at timestamp not null,
  revision_reason varchar,
  load_id varchar not null,
  source_line integer,
  source_column integer,
  source_column_name varchar,
  source_text varchar,
  resolution double
);

create table if not exists task_progress (
  load_id varchar not null,
  task_id varchar not null,
  period_start date not null,
  period_end date not null,
  progress double,
  state varchar,
  problem varchar,
  cause varchar,
  next_step varchar,
  officer varchar,
  demonstration boolean not null,
  recorded_at timestamp not null,
  source_line integer not null
);

-- What each load said of each problem of the ledger, changed or not, as in reported.
create table if not exists problem_record (
  load_id varchar not null,
  problem_id varchar not null,
  period_start date not null,
  period_end date not null,
  kind varchar not null,
  area_id varchar not null,
  title varchar not null,
  found_on date not null,
  stock boolean not null,
  department_id varchar not null,
  due date,
  state varchar not null,
  phase varchar not null,
  resolved_on date,
  cause varchar,
  next_step varchar,
  officer varchar,
  demonstration boolean not null,
  recorded_at timestamp not null,
  source_line integer not null,
  source_column integer not null,
  source_column_name varchar not null
);

create table if not exists withdrawal (
  load_id varchar not null,
  recorded_at timestamp not null,
  reason varchar not null,
  actor varchar
);

-- Loads of which nothing is kept but hash, counts and this reason: what they said, and their files, are erased.
create table if not exists purge (
  load_id varchar primary key,
  recorded_at timestamp not null,
  reason varchar not null,
  actor varchar
);

-- What a department said of a period in which it had no figures to hand in.
create table if not exists declaration (
  load_id varchar not null,
  kind varchar not null,
  period_start date not null,
  period_end date not null
);

-- What the columns of a file of one shape mean, as a person taught it; without a contract: to be used no more.
create table if not exists mapping (
  mapping_id varchar not null,
  version integer not null,
  pipeline_id varchar not null,
  contract json,
  load_id varchar,
  recorded_at timestamp not null,
  actor varchar,
  reason varchar,
  primary key (mapping_id, version)
);

create table if not exists plan_version (
  plan_version integer primary key,
  hash varchar not null,
  recorded_at timestamp not null,
  document json not null
);

create table if not exists event (
  seq integer primary key,
  recorded_at timestamp not null,
  kind varchar not null,
  subject varchar not null,
  actor varchar,
  detail varchar not null,
  previous_hash varchar not null,
  hash varchar not null
);

-- A printed number in the indicator's unit; `shift` is by how many places the factor moves the point, if it is a power of ten.
create macro if not exists converted(number, factor, shift, decimals) as
  case
    when shift is null then number * factor
    else round(number * factor, decimals::integer - shift)
  end;

-- A number of at most fifteen digits as it was printed: 3.05 with 3 decimals is 3.050.
create macro if not exists printed(number, decimals) as format('{:.{}f}', number, decimals::integer);

-- What is written to a revision nobody gave a reason for.
create macro if not exists reason_of_revision(given) as coalesce(given, '重新报送，未说明原因');

-- What a large regular file said, in numbers: of each line its texts by number, and its figure as printed.
create table if not exists bulk_value (
  sequence integer not null,
  source_line integer not null,
  indicator integer not null,
  unit integer not null,
  area integer not null,
  period integer not null,
  number double not null,
  decimals utinyint not null,
  -- Whether it differs from what was known, and whether anything was.
  changes boolean not null,
  revises boolean not null
);

-- What its texts stand for: those for indicator and unit, for the area by part, for the period by the indicator's rule.
create table if not exists bulk_measure (
  sequence integer not null,
  indicator integer not null,
  unit integer not null,
  part varchar not null,
  rule varchar not null,
  indicator_id varchar not null,
  indicator_unit varchar not null,
  factor double not null,
  shift integer,
  source_column integer not null,
  source_column_name varchar not null
);

create table if not exists bulk_area (
  sequence integer not null,
  area integer not null,
  part varchar not null,
  area_id varchar not null
);

create table if not exists bulk_period (
  sequence integer not null,
  period integer not null,
  rule varchar not null,
  period_start date not null,
  period_end date not null,
  frequency varchar not null
);

create view if not exists bulk_said as
select
  load_id, load.sequence, indicator_id, area_id, period_start, period_end, frequency,
  converted(number, factor, shift, decimals) as value,
  indicator_unit as unit, 'A' as status, demonstration, recorded_at,
  case when revises then reason_of_revision(load.revision_reason) end as revision_reason,
  source_line, source_column, source_column_name, printed(number, decimals) as source_text,
  factor * pow(10, -decimals::integer) as resolution, changes
from bulk_value
join load using (sequence)
join bulk_measure using (sequence, indicator, unit)
join bulk_area using (sequence, area, part)
join bulk_period using (sequence, period, rule);

-- Every statement of every load, and every vintage, however they came in.
create view if not exists said as
from reported
union all by name
select * exclude (recorded_at, revision_reason, changes)
from bulk_said;

create view if not exists vintage as
from observation_vintage
union all by name
select * exclude (sequence, changes)
from bulk_said
where changes;
