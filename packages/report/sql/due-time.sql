-- When in the next month the report on a month is due.
select report_day as day, report_hour as hour
from setting
