import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '@monitor/warehouse';
import type { ReportDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';
import { hashOf, readManifest, type Manifest } from './manifest.ts';
import { readStored } from './stored.ts';

/** The report as data, beside its renderings: editions are compared by it. */
export const DOCUMENT = 'report.json';

/** One report on disk. */
export interface Edition {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Where the reports of a data directory lie. */
export function reportsFolder(data: string): string {
  return path.join(data, 'reports');
}

/** Every report of a data directory, newest month first, newest edition first. */
export function editions(data: string): Edition[] {
  return foldersIn(data)
    .flatMap((folder) => {
      const manifest = readManifest(folder);
      return manifest === null || manifest instanceof Failure ? [] : { folder, manifest };
    })
    .toSorted(
      ({ manifest: a }, { manifest: b }) => b.month.localeCompare(a.month) || b.edition - a.edition,
    );
}

/** What is wrong with the reports that cannot be listed, a sentence each: the others are there all the same. */
export function brokenReports(data: string): string[] {
  return foldersIn(data).flatMap((folder) => {
    const manifest = readManifest(folder);
    if (manifest === null) return [];
    const read = manifest instanceof Failure ? manifest : readDocument(folder);
    return read instanceof Failure ? read.message : [];
  });
}

function foldersIn(data: string): string[] {
  const folder = reportsFolder(data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}(-\d+)?$/.test(entry.name))
    .map((entry) => path.join(folder, entry.name));
}

/** One edition by the name of its folder, such as `2023-06-2`; null where there is none. */
export function editionNamed(data: string, name: string): Edition | null {
  return editions(data).find(({ folder }) => path.basename(folder) === name) ?? null;
}

/** The bytes of one file of an edition; null where it has no such file. */
export function fileOf({ folder, manifest }: Edition, name: string): Buffer<ArrayBuffer> | null {
  const file = manifest.files.find((each) => each.name === name);
  if (file === undefined) return null;
  const place = path.join(folder, file.name);
  return existsSync(place) ? readFileSync(place) : null;
}

/** The editions of one month, newest first. */
export function editionsOf(data: string, month: string): Edition[] {
  return editions(data).filter(({ manifest }) => manifest.month === month);
}

/**
 * What an edition says, as data.
 * @throws Failure when it is not there, or not a report
 */
export function documentOf({ folder }: Edition): ReportDocument {
  const report = readDocument(folder);
  if (report instanceof Failure) throw report;
  return report;
}

function readDocument(folder: string): ReportDocument | Failure {
  const file = path.join(folder, DOCUMENT);
  return (
    readStored(file, documentSchema) ??
    new Failure(`缺少 ${file}：请从备份恢复，或移走它所在的文件夹。`)
  );
}

/** The files of an edition that are gone, or no longer what was made. */
export function alteredFiles({ folder, manifest }: Edition): string[] {
  return manifest.files.flatMap(({ name, sha256 }) => {
    const file = path.join(folder, name);
    return existsSync(file) && hashOf(readFileSync(file)) === sha256 ? [] : name;
  });
}
