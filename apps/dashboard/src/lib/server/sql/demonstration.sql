-- Whether any current value is demonstration data: a series' values all are, or none is.
select coalesce(bool_or(demonstration), false) as demonstration
from latest_value
