/**
 * The zone every plan's days and times are in, as `timeZone` of its settings says. It is the same all year, so
 * nothing depends on the machine's time zone data.
 */
export const timeZone = {
  name: 'Asia/Shanghai',
  /** As an ISO time ends. */
  offset: '+08:00',
  milliseconds: 8 * 3_600_000,
} as const;
