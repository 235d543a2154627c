import type { Column } from './protocol.ts';

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL(?:\(\d+,\d+\))?)$/;
const DAYS = /^(?:DATE|TIMESTAMP[\w ]*)$/;

export function isNumber({ type }: Column): boolean {
  return NUMBERS.test(type);
}

/** It holds days or instants. */
export function isDay({ type }: Column): boolean {
  return DAYS.test(type);
}
