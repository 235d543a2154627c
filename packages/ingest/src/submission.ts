import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '@monitor/warehouse';
import * as v from 'valibot';

/** One file handed in, and what is known of how it came. */
export interface Submission {
  readonly path: string;
  /** As shown to people: the path below the folder that was named, else the file's name. */
  readonly fileName: string;
  readonly submitter: string | null;
  readonly department: string | null;
  readonly channel: 'cli' | 'web' | 'demonstration';
  /** ISO instant in UTC. */
  readonly receivedAt: string;
  readonly demonstration: boolean;
  readonly revisionReason: string | null;
}

const manifestSchema = v.object({
  demonstration: v.boolean(),
  files: v.array(
    v.object({
      path: v.string(),
      submittedAt: v.pipe(v.string(), v.isoTimestamp()),
      department: v.optional(v.nullable(v.string())),
      submitter: v.optional(v.nullable(v.string())),
      revisionReason: v.optional(v.nullable(v.string())),
    }),
  ),
});

const TABLES = new Set(['.csv', '.tsv', '.txt', '.tab', '.psv', '.xlsx', '.xls', '.et', '.ods']);

/**
 * Collects what a person named: files as they are, folders with all tables below them. A folder's
 * `manifest.json` says when each of its files was submitted and whether they are demonstration.
 * @param paths files or folders
 * @param now ISO instant, the receipt time of files no manifest names
 * @returns submissions by submission time, then path
 * @throws Failure when a path does not exist or a manifest cannot be read
 */
export function collectSubmissions(paths: readonly string[], now: string): Submission[] {
  const found = paths.flatMap((named) => {
    const absolute = path.resolve(named);
    if (!existsSync(absolute)) throw new Failure(`找不到 ${named}，请核对路径。`);
    return statSync(absolute).isDirectory() ? inFolder(absolute, now) : [single(absolute, now)];
  });
  return found.sort(
    (a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.fileName, b.fileName),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function single(file: string, now: string): Submission {
  const folder = path.dirname(file);
  const listed = inManifest(folder, now).find((submission) => submission.path === file);
  return listed ?? plainSubmission(file, path.basename(file), now);
}

function inFolder(folder: string, now: string): Submission[] {
  const listed = inManifest(folder, now);
  const known = new Set(listed.map((submission) => submission.path));
  const others = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TABLES.has(path.extname(entry.name).toLowerCase()))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !known.has(file))
    .map((file) => plainSubmission(file, path.relative(folder, file), now));
  return [...listed, ...others];
}

function plainSubmission(file: string, fileName: string, now: string): Submission {
  return {
    path: file,
    fileName,
    submitter: null,
    department: null,
    channel: 'cli',
    receivedAt: now,
    demonstration: false,
    revisionReason: null,
  };
}

function inManifest(folder: string, now: string): Submission[] {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) return [];
  const parsed = v.safeParse(manifestSchema, readJson(file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Failure(`${file} 的 ${v.getDotPath(issue) ?? '内容'} 不合要求：${issue.message}。`);
  }
  const { demonstration, files } = parsed.output;
  return files.map((entry) => ({
    path: path.join(folder, entry.path),
    fileName: entry.path,
    submitter: entry.submitter ?? null,
    department: entry.department ?? null,
    channel: demonstration ? ('demonstration' as const) : ('cli' as const),
    receivedAt: demonstration ? new Date(entry.submittedAt).toISOString() : now,
    demonstration,
    revisionReason: entry.revisionReason ?? null,
  }));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Failure(`${file} 不是有效的 JSON：${error instanceof Error ? error.message : ''}。`);
  }
}
