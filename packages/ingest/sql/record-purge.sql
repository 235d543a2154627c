insert into purge
values ($load_id, $recorded_at::timestamptz::timestamp, $reason, $actor)
