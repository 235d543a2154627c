-- Ids that stand in queries as text, with the names people know them by.
select 'indicator' as kind, indicator_id as id, name_zh, name_en from indicator
union all
select 'area', area_id, name_zh, name_en from area
union all
select 'department', department_id, name_zh, name_en from department
order by 1, 2
