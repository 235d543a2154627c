import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editions, fileOf, reportsFolder } from '@monitor/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Monitor, repository } from './monitor.ts';

const KILLED = fileURLToPath(new URL('./killed-at.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const monitor = new Monitor();
const month = '2015-01';

/** The publication is only read; reports lie beside. */
beforeAll(() => {
  monitor.write('data/notebooks/none', '');
  symlinkSync(
    path.join(repository, 'apps/cli/build/demonstration/warehouse'),
    path.join(monitor.data, 'warehouse'),
  );
});
afterAll(() => monitor.remove());

/** The reports there are to be seen, each by the files that are as its manifest says. */
function seen(): string[][] {
  return editions(monitor.data).map((edition) => {
    for (const { name, bytes, sha256 } of edition.manifest.files) {
      const content = fileOf(edition, name) ?? Buffer.of();
      const hash = createHash('sha256').update(content).digest('hex');
      expect({ name, bytes: content.length, hash }).toEqual({ name, bytes, hash: sha256 });
    }
    return edition.manifest.files.map(({ name }) => name);
  });
}

/** Makes the report in a process that is killed at the nth step of putting it in its place. */
async function killedAt(step: number): Promise<string | null> {
  const parameters = ['--import', KILLED, MAIN, 'report', month, '--format', 'html'];
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, MONITOR_DATA: monitor.data, MONITOR_TEST_KILLED_AT: String(step) },
    stdio: 'ignore',
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal;
}

/** Every step, since random moments seldom fall into the milliseconds they take. */
test('killed at any step, a report is wholly there or wholly absent, and the next clears away what was left', async () => {
  const unfinished = () =>
    readdirSync(reportsFolder(monitor.data)).filter((name) => name.endsWith('.tmp'));
  let step = 0;
  while (seen().length === 0) {
    expect(await killedAt(++step)).toBe('SIGKILL');
    expect(unfinished()).toHaveLength(1 - seen().length);
  }
  expect(step).toBeGreaterThan(5);
  expect(seen()).toEqual([[`${month}.html`, 'report.json']]);
});
