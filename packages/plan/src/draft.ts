import type * as v from 'valibot';
import type { recordSchemas } from './parts.ts';
import type { Located, Records } from './records.ts';
import type { settings } from './settings.ts';

type Part = keyof typeof recordSchemas;

/** One record of a part as its file gives it. */
export type Written<Name extends Part> = v.InferOutput<(typeof recordSchemas)[Name]>;

/** The plan as read: each record valid on its own, references between them not yet checked. */
export type Draft = { readonly [Name in Part]: Records<Written<Name>> } & {
  readonly settings: Located<v.InferOutput<typeof settings>> | null;
};

/** The values of the good records of a part, by id. */
export function byId<T extends { id: string }>(records: Records<T>): ReadonlyMap<string, T> {
  return new Map(records.good.map(({ value }) => [value.id, value]));
}
