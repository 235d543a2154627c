insert into declaration
values ($load_id, $kind, $period_start::date, $period_end::date)
