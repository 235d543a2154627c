import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';

/** Letters of any script, digits and underscores, so that it can stand in SQL without quotes. */
export const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,59}$/u;

const text = v.pipe(v.string(), v.maxLength(200));
const column = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const labels = { label: v.optional(text), 'label-en': v.optional(text) };

/** What an input cell says: a value that SQL takes as `$name`. */
export const inputSpec = v.variant('kind', [
  v.strictObject({
    kind: v.literal('period'),
    value: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
    ...labels,
  }),
  v.strictObject({ kind: v.literal('area'), value: column, ...labels }),
  v.strictObject({ kind: v.literal('indicator'), value: column, ...labels }),
  v.strictObject({
    kind: v.literal('number'),
    value: v.pipe(v.number(), v.finite()),
    ...labels,
  }),
  v.strictObject({
    kind: v.literal('text'),
    value: text,
    options: v.optional(v.pipe(v.array(text), v.maxLength(100))),
    ...labels,
  }),
]);
export type InputSpec = v.InferOutput<typeof inputSpec>;

const head = {
  /** The cell whose result is drawn. */
  data: column,
  title: v.optional(text),
  'title-en': v.optional(text),
  unit: v.optional(text),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
};
const target = v.optional(v.pipe(v.number(), v.finite()));

/** What a chart cell says: which columns of a result are drawn as what. */
export const chartSpec = v.variant('kind', [
  v.strictObject({
    kind: v.literal('line'),
    ...head,
    x: column,
    y: column,
    series: v.optional(column),
    target,
    indexed: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('multiples'),
    ...head,
    x: column,
    y: column,
    series: column,
    target,
  }),
  v.strictObject({ kind: v.literal('bar'), ...head, name: column, value: column, target }),
  v.strictObject({
    kind: v.literal('scatter'),
    ...head,
    x: column,
    y: column,
    name: v.optional(column),
  }),
]);
export type ChartSpec = v.InferOutput<typeof chartSpec>;

/** What the lines before the text say of the whole. Keys that other programs put there are left alone. */
export const frontMatter = v.object({
  title: v.optional(text),
  'title-en': v.optional(text),
  /** The version of the publication that is asked, whatever is current; by default the current one. */
  publication: v.optional(v.pipe(v.string(), v.regex(/^(current|\d{8}-\d{6}-[0-9a-f]{8})$/))),
});
export type FrontMatter = v.InferOutput<typeof frontMatter>;

/** A text read by its schema: what it says, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

/**
 * Reads a few lines of YAML.
 * @param line of the file where they begin, counted from 1
 */
export function readYaml<T>(
  schema: v.GenericSchema<unknown, T>,
  yaml: string,
  line: number,
): Read<T> {
  const lines = new LineCounter();
  // No time, date or binary: what looks like 2023-06 or yes stays what it is.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => line + Math.max(0, lines.linePos(offset).line - 1);
  const [fault] = document.errors;
  if (fault !== undefined) return failed('yaml', lineAt(fault.pos[0]), fault.message);
  const said = plainOf(document);
  if (said instanceof ReferenceError) return failed('yaml', line, said.message);
  const result = v.safeParse(schema, said ?? {});
  if (result.success) return { value: result.output, problem: null };
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const node = document.getIn(path, true);
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  return failed('spec', lineAt(offset), [...path, issue.received].join(': '));
}

/** What a document says, or why it cannot be told: it repeats by `*` what nowhere has a name by `&`, or may not be repeated. */
function plainOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function failed<T>(rule: Problem['rule'], line: number, text: string): Read<T> {
  return { value: null, problem: { rule, line, text } };
}
