import * as v from 'valibot';

/** The shapes that fields of answers have. */
export const text = v.string();
export const number = v.number();
export const whole = v.pipe(v.number(), v.integer());
export const truth = v.boolean();
export const date = v.pipe(v.string(), v.isoDate());
/** An instant in UTC. */
export const moment = v.pipe(v.string(), v.isoTimestamp());
export const textOrNull = v.nullable(text);
export const numberOrNull = v.nullable(number);
export const wholeOrNull = v.nullable(whole);
export const dateOrNull = v.nullable(date);
export const momentOrNull = v.nullable(moment);

/** The publication an answer is from. */
export const publication = v.pipe(
  v.string(),
  v.description('发布版本 / The publication the answer is from'),
);
