import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Figures } from './invented-county.ts';

const run = promisify(execFile);

const PACKAGES = {
  '@observablehq/framework': '1.13.4',
  '@observablehq/inputs': '0.12.0',
  '@observablehq/plot': '0.6.17',
};
/** No fonts from elsewhere and nothing round the page: it is to be as light as it can be. */
const CONFIG = `export default {
  root: 'src', globalStylesheets: [], sidebar: false, toc: false, pager: false, footer: '',
};`;

/**
 * Has Observable Framework build the same page from the same figures, into a directory.
 * @returns where its files are; null where the registry cannot be reached
 */
export async function builtByFramework(
  directory: string,
  { targets, values }: Figures,
): Promise<string | null> {
  const source = path.join(directory, 'src');
  mkdirSync(source, { recursive: true });
  cpSync(path.join(import.meta.dirname, '../framework/index.md'), path.join(source, 'index.md'));
  const files = {
    'package.json': { private: true, type: 'module', dependencies: PACKAGES },
    'src/targets.json': targets,
    'src/values.json': values,
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(directory, name), JSON.stringify(content));
  writeFileSync(path.join(directory, 'observablehq.config.js'), CONFIG);
  try {
    await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: directory });
  } catch (failure) {
    console.error(`Observable Framework is left out, it cannot be installed: ${String(failure)}`);
    return null;
  }
  const program = path.join(
    directory,
    'node_modules/@observablehq/framework/dist/bin/observable.js',
  );
  await run(process.execPath, [program, 'build'], { cwd: directory });
  return path.join(directory, 'dist');
}
