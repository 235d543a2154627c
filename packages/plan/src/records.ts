import * as v from 'valibot';
import type { PlanIssue } from './plan-error.ts';
import { reasonOf } from './reason.ts';
import type { Path, Source } from './source.ts';

/** A validated record that knows where it stands. */
export interface Located<T> {
  readonly value: T;
  /** An issue about this record, or the part of it at `path`. */
  issue(path: Path, reason: string): PlanIssue;
}

/** The records of one part of the plan, good and bad. */
export interface Records<T> {
  readonly good: readonly Located<T>[];
  /** The ids of all records, also of those with mistakes, so that references to them hold. */
  readonly ids: ReadonlySet<string>;
  readonly issues: readonly PlanIssue[];
}

/**
 * Validates the lists in `sources`, each record on its own.
 * @param sources the files of this part of the plan
 * @param schema what one record must be
 * @returns the good records in file order, and every issue
 */
export function validateRecords<const Schema extends v.GenericSchema>(
  sources: readonly Source[],
  schema: Schema,
): Records<v.InferOutput<Schema>> {
  const good: Located<v.InferOutput<Schema>>[] = [];
  const ids = new Set<string>();
  const issues: PlanIssue[] = [];
  for (const source of sources) {
    issues.push(...source.syntaxIssues);
    for (const [index, item] of itemsOf(source, issues).entries()) {
      const id = idOf(item);
      if (id !== null) ids.add(id);
      const result = validate(source, [index], id, item, schema);
      if (result.record !== null) good.push(result.record);
      issues.push(...result.issues);
    }
  }
  return { good, ids, issues };
}

/**
 * Validates one value against its schema.
 * @param source the file it stands in
 * @param at its path in that file
 * @param name what to call it in issues; null = by its path
 * @returns the record, or null with the issues
 */
export function validate<const Schema extends v.GenericSchema>(
  source: Source,
  at: Path,
  name: string | null,
  value: unknown,
  schema: Schema,
): { record: Located<v.InferOutput<Schema>> | null; issues: PlanIssue[] } {
  const issue = (path: Path, reason: string): PlanIssue => ({
    file: source.file,
    line: source.lineOf([...at, ...path]),
    path: name === null ? written([...at, ...path]) : [name, ...afterName(path)].join(''),
    reason,
  });
  const result = v.safeParse(schema, value);
  if (result.success) return { record: { value: result.output, issue }, issues: [] };
  const issues = result.issues.map((found) => issue(pathOf(found), reasonOf(found)));
  return { record: null, issues };
}

function itemsOf(source: Source, issues: PlanIssue[]): readonly unknown[] {
  if (source.content === null) return [];
  if (Array.isArray(source.content)) return source.content;
  issues.push({ file: source.file, line: 1, path: '', reason: '应是一个列表,每项以“- ”开头' });
  return [];
}

function idOf(item: unknown): string | null {
  const named = v.safeParse(v.object({ id: v.string() }), item);
  return named.success ? named.output.id : null;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function written(path: Path): string {
  return afterName(path).join('').replace(/^\./, '');
}

function afterName(path: Path): string[] {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
}
