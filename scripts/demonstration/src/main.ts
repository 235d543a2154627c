// Writes data/exports: every demonstration file and the manifest. The README there is written by hand.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlan } from '@monitor/plan';
import { countyOf } from './county.ts';
import { demonstrationExports, manifestOf } from './exports.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = path.join(repository, 'data/exports');

const files = demonstrationExports(countyOf(loadPlan(path.join(repository, 'data/plan'))));
mkdirSync(folder, { recursive: true });
for (const entry of readdirSync(folder, { withFileTypes: true })) {
  if (entry.isDirectory()) rmSync(path.join(folder, entry.name), { recursive: true });
}
for (const file of files) {
  const target = path.join(folder, file.path);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.bytes);
}
writeFileSync(path.join(folder, 'manifest.json'), manifestOf(files));
console.log(`${String(files.length)} files written to data/exports`);
