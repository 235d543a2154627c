import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository, type Monitor } from './monitor.ts';

const EXPORTS = path.join(repository, 'data/exports');

interface Manifest {
  readonly demonstration: boolean;
  readonly files: readonly { readonly path: string; readonly submittedAt: string }[];
}

/**
 * Copies some of the demonstration exports beside a command's data directory, with their part of the
 * manifest, since all of them take half a minute.
 * @param wanted matches the paths of the files
 * @returns the folder to take in
 */
export function someExports(monitor: Monitor, wanted: RegExp): string {
  const manifest = JSON.parse(
    readFileSync(path.join(EXPORTS, 'manifest.json'), 'utf8'),
  ) as Manifest;
  const files = manifest.files.filter((file) => wanted.test(file.path));
  const folder = path.join(monitor.directory, 'exports');
  for (const file of files) cpSync(path.join(EXPORTS, file.path), path.join(folder, file.path));
  monitor.write('exports/manifest.json', JSON.stringify({ ...manifest, files }));
  return folder;
}
