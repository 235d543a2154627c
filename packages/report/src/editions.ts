import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure, type Publication } from '@monitor/warehouse';
import type { ReportDocument } from './document.ts';
import { readFacts, type ReportQuery } from './facts.ts';
import { written } from './compose.ts';
import {
  fontHashes,
  hashOf,
  MANIFEST,
  programHash,
  readManifest,
  type Manifest,
} from './manifest.ts';
import { FORMATS, render, type Format } from './render.ts';

/** The report as data, beside its renderings: editions are compared by it. */
const DOCUMENT = 'report.json';

/** What was made. */
export interface MadeReport {
  /** `made` is new, `unchanged` an edition that says the very same. */
  readonly outcome: 'made' | 'unchanged';
  readonly folder: string;
  readonly manifest: Manifest;
}

/** One report on disk. */
export interface Edition {
  readonly folder: string;
  readonly manifest: Manifest;
}

interface MakeOptions extends ReportQuery {
  readonly formats?: readonly Format[];
  /** Another folder than the data directory's own. */
  readonly out?: string;
  readonly progress?: (done: number, of: number, what: string) => void;
}

/** Where the reports of a data directory lie. */
export function reportsFolder(data: string): string {
  return path.join(data, 'reports');
}

/**
 * Makes the report on a month and puts it in its place at once, whole or not at all. An edition that is there is never
 * written over: what says something else is the next one, what says the same is the one there is.
 * @param data the data directory
 * @throws Failure when the month or the instant cannot be read, nothing was known then, or the folder asked for is there
 */
export async function makeReport(
  publication: Publication,
  data: string,
  { formats = FORMATS, out, progress = () => undefined, ...query }: MakeOptions,
): Promise<MadeReport> {
  const facts = await readFacts(publication, query);
  const report = written(facts);
  const files = new Map<string, Uint8Array>();
  for (const [at, format] of formats.entries()) {
    progress(at, formats.length, format);
    files.set(`${query.month}.${format}`, await render(report, format));
  }
  progress(formats.length, formats.length, query.month);
  files.set(DOCUMENT, Buffer.from(`${JSON.stringify(report, null, 1)}\n`));
  const made = {
    ...{ format: 1 as const, month: query.month, language: query.language, title: report.title },
    ...{ asOf: facts.asOf, asKnownAt: facts.knownAt, demonstration: facts.demonstration },
    ...{ publication: publication.version, plan: facts.head.plan_hash, program: programHash() },
    fonts: fontHashes(),
    files: [...files].map(([name, content]) => ({
      ...{ name, bytes: content.length, sha256: hashOf(content) },
    })),
  };
  if (out !== undefined) return put(path.resolve(out), { ...made, edition: 1 }, files);
  const there = editionsOf(data, query.month);
  const same = there.find(({ manifest }) => saysTheSame(manifest, made));
  if (same !== undefined) return { outcome: 'unchanged', ...same };
  const edition = Math.max(0, ...there.map(({ manifest }) => manifest.edition)) + 1;
  return put(editionFolder(data, query.month, edition), { ...made, edition }, files);
}

/** Whether all that is made now is in an edition, byte for byte. */
function saysTheSame(
  manifest: Manifest,
  { files, language }: Pick<Manifest, 'files' | 'language'>,
): boolean {
  return (
    manifest.language === language &&
    files.every(({ name, sha256 }) =>
      manifest.files.some((file) => file.name === name && file.sha256 === sha256),
    )
  );
}

/** @throws Failure when the folder is there already, also when another process put it there meanwhile */
function put(
  folder: string,
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): MadeReport {
  if (existsSync(folder)) throw new Failure(`${folder} 已经存在，请换一个文件夹，或先将其移走。`);
  // Beside its place, so that it is moved there in one step; each process has its own.
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, content] of files)
      writeFileSync(path.join(unfinished, name), content, { flush: true });
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(path.join(unfinished, MANIFEST), text, { flush: true });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
    throw new Failure(`另一个进程刚刚编成了 ${folder}，请重新运行。`);
  }
  return { outcome: 'made', folder, manifest };
}

function editionFolder(data: string, month: string, edition: number): string {
  const name = edition === 1 ? month : `${month}-${edition}`;
  return path.join(reportsFolder(data), name);
}

/** Every report of a data directory, newest month first, newest edition first. */
export function editions(data: string): Edition[] {
  const folder = reportsFolder(data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}(-\d+)?$/.test(entry.name))
    .flatMap((entry) => {
      const each = path.join(folder, entry.name);
      const manifest = readManifest(each);
      return manifest === null ? [] : { folder: each, manifest };
    })
    .toSorted(
      ({ manifest: a }, { manifest: b }) => b.month.localeCompare(a.month) || b.edition - a.edition,
    );
}

/** One edition by the name of its folder, such as `2023-06-2`; null where there is none. */
export function editionNamed(data: string, name: string): Edition | null {
  return editions(data).find(({ folder }) => path.basename(folder) === name) ?? null;
}

/** The bytes of one file of an edition; null where it has no such file. */
export function fileOf({ folder, manifest }: Edition, name: string): Buffer<ArrayBuffer> | null {
  const file = manifest.files.find((each) => each.name === name);
  return file === undefined ? null : readFileSync(path.join(folder, file.name));
}

/** The editions of one month, newest first. */
export function editionsOf(data: string, month: string): Edition[] {
  return editions(data).filter(({ manifest }) => manifest.month === month);
}

/** What an edition says, as data. */
export function documentOf({ folder }: Edition): ReportDocument {
  return JSON.parse(readFileSync(path.join(folder, DOCUMENT), 'utf8')) as ReportDocument;
}
