insert into withdrawal
values ($load_id, $recorded_at::timestamptz::timestamp, $reason, $actor)
