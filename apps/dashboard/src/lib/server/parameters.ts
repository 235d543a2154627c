import { instantOf, isInCalendar, knownAt } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn, type Language } from '#lib/messages/index.ts';

/** A calendar month, `YYYY-MM`. */
export const month = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/),
  v.examples(['2023-06']),
);
/** An id or code of the plan. */
export const id = v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/));
/** What an id in an address may be of. */
export type Thing = 'plan' | 'department' | 'indicator' | 'area' | 'load';
const idOf = (thing: Thing) => v.pipe(id, v.metadata({ thing }));
export const planId = idOf('plan');
export const departmentId = idOf('department');
export const indicatorId = idOf('indicator');
/** An area's id or code. */
export const areaId = idOf('area');
export const loadId = idOf('load');
/** A day, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check(isInCalendar),
  v.examples(['2023-06-30']),
);
/** A day, which stays one, or an instant as the command line takes it. */
export const instant = v.pipe(
  v.string(),
  v.check((text) => instantOf(text) !== null),
  v.transform((text) => (v.is(day, text) ? text : knownAt(text).replace('.000Z', 'Z'))),
  v.examples(['2023-07-25', '2023-07-25T08:00', '2023-07-25T00:00:00Z']),
);
/** What a reader typed to find something by. */
export const words = v.pipe(v.string(), v.trim(), v.maxLength(100));
/** A page of a long list, counted from 1. */
export const pageNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number));
/** A column a list is sorted by; with a minus in front, downwards. */
export const sortBy = (columns: readonly string[]) =>
  v.picklist(columns.flatMap((column) => [column, `-${column}`]));
/** A physical line of a file, counted from 1. */
export const line = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

/** The parameters there are, by name; one whose schema is an array may be repeated. */
export type Known = Readonly<Record<string, v.GenericSchema<string | string[], unknown>>>;
/** What was given; null where a parameter is absent. */
export type Given<S extends Known> = { readonly [Name in keyof S]: v.InferOutput<S[Name]> | null };

const things = v.object({ thing: v.picklist(['plan', 'department', 'indicator', 'area', 'load']) });

/** What the ids of a parameter are of; null where it has none that must be known. */
export function thingOf(schema: Known[string]): Thing | null {
  const metadata: unknown = v.getMetadata(schema);
  return v.is(things, metadata) ? metadata.thing : null;
}

/**
 * Reads the parameters of an address. Unknown ones are refused: a misspelt filter that is silently
 * ignored shows the wrong figures. So are repeated ones, of which all but the first would be ignored.
 * @param known the parameters there are, by name
 * @throws 400 naming the parameter
 */
export function readParameters<const S extends Known>(
  url: URL,
  known: S,
  language: Language,
): Given<S> {
  const { errors, lists } = messagesIn(language);
  const names = Object.keys(known);
  for (const name of url.searchParams.keys()) {
    if (!names.includes(name))
      error(400, errors.unknownParameter(name, names.join(lists.separator)));
  }
  const read = Object.entries(known).map(([name, schema]) => {
    // An empty field of a form says the same as no field.
    const texts = url.searchParams.getAll(name).filter((text) => text !== '');
    const [text] = texts;
    if (text === undefined) return [name, null];
    const list = schema.type === 'array';
    if (!list && texts.length > 1) error(400, errors.repeatedParameter(name));
    const result = v.safeParse(schema, list ? texts : text);
    if (!result.success) {
      const given = texts.join(lists.separator);
      error(400, errors.badParameter(name, given, wantedBy(schema, language)));
    }
    return [name, result.output];
  });
  return Object.fromEntries(read) as Given<S>;
}

const chosenFrom = v.object({ type: v.literal('picklist'), options: v.array(v.string()) });

/** What a parameter takes, or what that looks like, as far as its schema tells. */
function wantedBy(schema: Known[string], language: Language): string {
  const { errors, lists } = messagesIn(language);
  if (v.is(chosenFrom, schema)) return errors.wanted.options(schema.options.join(lists.separator));
  const examples: readonly unknown[] = v.getExamples(schema);
  if (examples.length === 0) return errors.wanted.other;
  return errors.wanted.examples(examples.join(lists.separator));
}
