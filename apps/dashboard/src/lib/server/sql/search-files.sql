-- Files taken in by an instant, newest first, whose name or checksum holds what a reader typed.
select load_id as id, file_name as name
from load
where
  recorded_at <= $known_at::timestamp
  and (contains(lower(file_name), lower($q)) or starts_with(sha256, lower($q)))
order by received_at desc
