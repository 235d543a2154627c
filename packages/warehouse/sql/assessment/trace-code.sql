-- 溯源码: what stands for one value ever recorded, short enough to be typed off paper. It is computed from what names
-- the value, so that every publication that holds the value answers it, however much later: 40 bits in letters
-- that are not taken for each other.
create macro trace_code(indicator_id, area_id, period_start, period_end, recorded_at) as
  regexp_replace(
    array_to_string(
      list_transform(
        range(8),
        lambda place: substr(
          '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
          1 + (
            (
              (
                '0x'
                || substr(
                  sha256(
                    concat_ws(
                      '|',
                      indicator_id,
                      area_id,
                      period_start::varchar,
                      period_end::varchar,
                      epoch_us(recorded_at)::varchar
                    )
                  ),
                  1,
                  10
                )
              )::ubigint
              >> (35 - 5 * place)
            )
            & 31
          )::integer,
          1
        )
      ),
      ''
    ),
    '^(....)',
    '\1-'
  );

comment on macro trace_code is '溯源码：报告中一个数值的代码，由指标、地区、数据期和记录时间算出 / Trace code: stands for one recorded value in a report; computed from indicator, area, period and time of recording';
