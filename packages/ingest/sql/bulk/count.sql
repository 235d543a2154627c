select
  count(*) filter (changes and revises) as revised,
  count(*) filter (not changes) as unchanged
from bulk_known
