import { existsSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, monthDays, type Publication } from '@monitor/warehouse';
import { written } from './compose.ts';
import { DOCUMENT, editionsOf, reportsFolder } from './editions.ts';
import { readFacts, type ReportQuery } from './facts.ts';
import { fontHashes, hashOf, MANIFEST, programHash, type Manifest } from './manifest.ts';
import { monthOf } from './months.ts';
import { FORMATS, render, type Format } from './render.ts';
import { inUnfinished } from './unfinished.ts';

/** What was made. */
export interface MadeReport {
  /** `made` is new, `unchanged` an edition that says the very same. */
  readonly outcome: 'made' | 'unchanged';
  readonly folder: string;
  readonly manifest: Manifest;
}

interface MakeOptions extends ReportQuery {
  readonly formats?: readonly Format[];
  /** Another folder than the data directory's own. */
  readonly out?: string;
  readonly progress?: (done: number, of: number, what: string) => void;
}

/**
 * Makes the report on a month and puts it in its place at once, whole or not at all. An edition that is there is never
 * written over: what says something else is the next one, what says the same is the one there is.
 * @param data the data directory
 * @throws Failure when the month or the instant cannot be read, the month is still to come, nothing was known then, or the
 * folder asked for is there
 */
export async function makeReport(
  publication: Publication,
  data: string,
  options: MakeOptions,
): Promise<MadeReport> {
  const { month, out } = options;
  if (monthDays(month).start.slice(0, 7) > monthOf(new Date()))
    throw new Failure(`${month} 还没有到，不能编制月报。`);
  if (out !== undefined && existsSync(out)) throw new Failure(isThere(out));
  const place = out === undefined ? path.join(reportsFolder(data), month) : path.resolve(out);
  return inUnfinished(place, async (unfinished) => {
    const made = await writeFiles(publication, unfinished, options);
    if (out !== undefined) return put(unfinished, place, { ...made, edition: 1 });
    const there = editionsOf(data, month);
    const same = there.find(({ manifest }) => saysTheSame(manifest, made));
    if (same !== undefined) {
      // Said again now, it is no longer what was a draft before the report was due.
      utimesSync(path.join(same.folder, MANIFEST), new Date(), new Date());
      return { outcome: 'unchanged', ...same };
    }
    const edition = Math.max(0, ...there.map(({ manifest }) => manifest.edition)) + 1;
    const folder = edition === 1 ? place : `${place}-${edition}`;
    return put(unfinished, folder, { ...made, edition });
  });
}

/** Writes the report's files, and says what they were made from. */
async function writeFiles(
  publication: Publication,
  folder: string,
  { formats = FORMATS, progress = () => undefined, out: _, ...query }: MakeOptions,
): Promise<Omit<Manifest, 'edition'>> {
  const facts = await readFacts(publication, query);
  const report = written(facts);
  const files: Manifest['files'] = [];
  const write = (name: string, content: Uint8Array): void => {
    writeFileSync(path.join(folder, name), content, { flush: true });
    files.push({ name, bytes: content.length, sha256: hashOf(content) });
  };
  for (const [at, format] of formats.entries()) {
    progress(at, formats.length, format);
    write(`${query.month}.${format}`, await render(report, format));
  }
  progress(formats.length, formats.length, query.month);
  write(DOCUMENT, Buffer.from(`${JSON.stringify(report, null, 1)}\n`));
  const { name, sha256 } = facts.notebook ?? {};
  return {
    ...{ format: 1, month: query.month, language: query.language, title: report.title },
    ...{ asOf: facts.asOf, asKnownAt: facts.knownAt, demonstration: facts.demonstration },
    ...{ publication: publication.version, plan: facts.head.plan_hash, program: programHash() },
    notebook: name === undefined || sha256 === undefined ? null : { name, sha256 },
    ...{ fonts: fontHashes(), files },
  };
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
function put(unfinished: string, folder: string, manifest: Manifest): MadeReport {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(path.join(unfinished, MANIFEST), text, { flush: true });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    throw new Failure(isThere(folder));
  }
  return { outcome: 'made', folder, manifest };
}

function isThere(folder: string): string {
  return `${folder} 已经存在，请换一个文件夹，或先将其移走。`;
}
