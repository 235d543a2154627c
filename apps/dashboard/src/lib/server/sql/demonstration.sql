-- Whether any current value is demonstration data.
select coalesce(bool_or(demonstration), false) as demonstration
from observation
