// `npm test`: set-up, lint, type check, unit tests, build and browser tests, from a fresh clone.
// Turbo caches every step, so a second run without changes takes seconds.
import './end-with-parent.mjs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { provideChromium } from './chromium.mjs';
import { provideOldChromium } from './old-chromium.mjs';
import { clearReports, sumReports } from './reports.mjs';
import { conduct, install, root, run, step } from './setup.mjs';

/** What needs nothing built and nothing generated: it fills what the build leaves of a small machine. */
const first = ['lint:format', 'lint:lock', 'check:types'];
/** All else but the browser tests, which take longest. */
const others = ['lint:code', 'lint:unused', 'check', 'test'];

await conduct(async () => {
  await install();
  const chromium = await provideChromium();
  const oldChromium = await provideOldChromium();
  clearReports();
  step('import boundaries');
  const boundaries = await run('turbo', ['boundaries']);
  const browsers = { MONITOR_CHROMIUM: chromium, MONITOR_OLD_CHROMIUM: oldChromium };
  const turbo = (tasks, niceness = 0) =>
    run(
      'turbo',
      ['run', ...tasks, '--continue=dependencies-successful', '--output-logs=new-only'],
      { ...browsers, MONITOR_REAL_DATA: realData() },
      niceness,
    );
  step('build; demonstration exports taken in; format and types beside');
  const beside = turbo(first, 10);
  await turbo(['build', 'demonstration']);
  step('browser tests; beside them lint, type check, unit tests');
  // One turbo would begin last what takes longest, and leave half of a small machine idle meanwhile. The others
  // let the browsers go first.
  const codes = await Promise.all([beside, turbo(['test:browser']), turbo(others, 10)]);
  const { passed, failed, skipped, missing } = sumReports();
  for (const name of missing) console.log(`no test report: ${name}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return [boundaries, ...codes].every((code) => code === 0) &&
    failed === 0 &&
    missing.length === 0 &&
    passed > 0
    ? 0
    : 1;
});

/** What the tests on real data depend on: which files lie beside the repository, if any. */
function realData() {
  const manifest = path.resolve(root, '../shared/real-data/MANIFEST.tsv');
  if (!existsSync(manifest)) return 'absent';
  return createHash('sha256').update(readFileSync(manifest)).digest('hex');
}
