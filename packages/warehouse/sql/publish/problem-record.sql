insert into publication.problem_record by name
select problem_record.*, withdrawal.recorded_at as withdrawn_at
from problem_record
left join withdrawal using (load_id)
order by problem_id, period_end, problem_record.recorded_at
