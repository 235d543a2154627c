-- Whether any target's series has a value of a month.
select count(*) > 0 as has_data
from target_vintage
where value is not null and date_trunc('month', period_end) = ($month || '-01')::date
