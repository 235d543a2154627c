insert into bulk_period by name
select $sequence as sequence, period, rule, period_start, period_end, frequency
from text_period
