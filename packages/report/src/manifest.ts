import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure } from '@monitor/warehouse';
import * as v from 'valibot';
import { FONTS } from './fonts.ts';
import { readStored } from './stored.ts';

const sha256 = v.pipe(v.string(), v.hash(['sha256']));

/** What lies beside a report's files and says what they were made from. */
const manifestSchema = v.object({
  format: v.literal(1),
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  edition: v.number(),
  language: v.picklist(['zh', 'en']),
  title: v.string(),
  asOf: v.string(),
  asKnownAt: v.string(),
  demonstration: v.boolean(),
  publication: v.string(),
  plan: sha256,
  program: sha256,
  /** The notebook that is part of it, by its text; null where none is, or it could not be read. */
  notebook: v.optional(
    v.nullable(v.object({ name: v.string(), sha256: v.nullable(sha256) })),
    null,
  ),
  fonts: v.array(v.object({ name: v.string(), sha256 })),
  files: v.array(
    v.object({ name: v.pipe(v.string(), v.regex(/^[^/\\]+$/)), bytes: v.number(), sha256 }),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export const MANIFEST = 'manifest.json';

/**
 * The manifest of a folder; null where there is none, a failure where it is none of a report’s.
 */
export function readManifest(folder: string): Manifest | Failure | null {
  return readStored(path.join(folder, MANIFEST), manifestSchema);
}

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The fonts a report is set in, each by its bytes. */
export function fontHashes(): Manifest['fonts'] {
  return FONTS.map((file) => ({ name: path.basename(file), sha256: hashOf(readFileSync(file)) }));
}

/** What makes a report, in code, SQL and templates: another program may say the same otherwise. */
const PARTS = [
  'report/{src,sql,typst,html}/**/*',
  'warehouse/sql/**/*',
  'charts/src/**/*',
  'wording/src/**/*',
];

/** The program as one hash, over the names and bytes of its parts. */
export function programHash(): string {
  const packages = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync(PARTS, { cwd: packages, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.relative(packages, file).replaceAll(path.sep, '/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
