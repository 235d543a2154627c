-- The problems that were open on the day before a period.
select problem_id, kind, stock, area_id, title, found_on, department_id, due, state, officer
from problem_at($start::date - 1, 'infinity')
where phase = 'open'
order by problem_id
