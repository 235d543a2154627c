select subject, value, basis, decided_by
from decision
where load_id = $load
