-- As many counties as the country has, numbered province by province as theirs are.
insert into history.area by name
with province as (
  select plan_version, area_id, row_number() over (order by area_id) - 1 as number
  from history.area
  where level = 'province' and plan_version = (select max(plan_version) from plan_version)
)
select
  plan_version,
  printf('X%05d', county) as area_id,
  printf('X%05d', county) as code,
  '第' || county || '县' as name_zh,
  'County ' || county as name_en,
  'county' as level,
  province.area_id as parent_id,
  10_000 + county as position
from range($areas) as counties (county)
join province on number = county * (select count(*) from province) // $areas
