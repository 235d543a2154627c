import * as v from 'valibot';
import { day, due, id, reference, role, text, words } from './primitives.ts';

/** `annex-4/二/(三)/2`: the clause in the plan's text that something comes from. */
const clause = v.pipe(
  v.string(),
  v.regex(/^annex-\d+(\/[^/\s]+)+$/, '条款应写作 annex-附件/部分/组/项,如 annex-4/二/(三)/2'),
);

const roles = v.array(role);

/** A deadline read from the plan must keep the plan's wording. */
const dueFields = { due: v.nullable(due), dueWording: v.nullable(words) };

/** One quantified target of one area. */
export const target = v.strictObject({
  id,
  clause,
  plan: id,
  indicator: id,
  area: id,
  operator: v.picklist(['>=', '<=', '=']),
  value: v.number(),
  unit: words,
  kind: v.picklist(['rate', 'other']),
  ...dueFields,
  commitment: v.nullable(words),
  geographyWording: v.nullable(words),
  wording: words,
  reference,
  title: text,
  roles,
});

/** A direction without a number, judged by its trend. */
export const commitment = v.strictObject({
  id,
  clause,
  plan: id,
  indicator: id,
  area: id,
  title: text,
  wording: words,
  reference,
  roles,
});

/** Something to be reached that is not a number. */
export const milestone = v.strictObject({
  id,
  clause,
  plan: id,
  title: text,
  wording: words,
  ...dueFields,
  reference,
  roles,
  achieved: v.exactOptional(v.strictObject({ date: day, basis: words })),
});

/** One numbered task or safeguard; open parties (各相关部门 …) are never departments and are put in English in the settings. */
export const task = v.strictObject({
  id,
  kind: v.picklist(['task', 'safeguard']),
  plan: id,
  number: words,
  title: text,
  reference,
  ...dueFields,
  roles,
  openParties: v.array(words),
  serves: v.array(id),
});

/** A named project and every clause that mentions it. */
export const project = v.strictObject({
  id,
  name: text,
  clauses: v.pipe(v.array(clause), v.minLength(1, '至少写一个条款')),
});
