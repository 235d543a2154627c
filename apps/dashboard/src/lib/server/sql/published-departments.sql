-- All departments of the plan.
select department_id, name_zh, name_en
from department
order by department_id
