-- The relation `assessment`, which the program names, without lists: a table of CSV has none.
select
  * replace (
    array_to_string(tags, '、') as tags,
    array_to_string(list_transform(departments, lambda department: department.name_zh), '、')
      as departments
  )
from assessment
