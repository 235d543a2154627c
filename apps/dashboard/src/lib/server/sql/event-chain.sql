-- Whether the record of acts was whole at an instant: each event's hash made again from what it says, and the hash of the
-- one before it found in it. Instants were written with as many decimals as they needed, or with three.
with chained as (
  select
    seq,
    recorded_at,
    lag(seq, 1, 0) over (order by seq) as seq_before,
    previous_hash,
    lag(hash, 1, '') over (order by seq) as hash_before,
    hash,
    [
      json_array(seq, instant, kind, subject, actor, detail, previous_hash)
      for instant in [
        replace(recorded_at::varchar, ' ', 'T') || 'Z',
        strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%g') || 'Z'
      ]
    ] as written
  from event
),
checked as (
  select
    seq,
    recorded_at,
    hash,
    seq = seq_before + 1
    and previous_hash = hash_before
    and list_contains([sha256(text::varchar) for text in written], hash) as whole
  from chained
)
select
  count(*) as events,
  min(seq) filter (where not whole) as broken_at,
  max_by(hash, seq) as last_hash
from checked
where recorded_at <= $known_at::timestamp
