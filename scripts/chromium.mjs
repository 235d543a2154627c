// Finds the Chromium that the browser tests use, and installs it where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run, SetupError, step } from './setup.mjs';

/** First the one without windows, which does the same with half the work. */
const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * Sees to it that there are a Chromium and a Chinese font.
 * @returns {Promise<string>} the browser's path
 * @throws {SetupError} when there is none and none can be installed
 */
export async function provideChromium() {
  const present = findChromium();
  const wanted = [
    ...(present ? [] : ['chromium-headless-shell']),
    ...(present && hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (wanted.length > 0) await installPackages(wanted, present !== undefined);
  const browser = present ?? findChromium();
  if (!browser)
    throw new SetupError(
      'the browser tests need Chromium: install chromium-headless-shell and fonts-noto-cjk, or name a browser in MONITOR_CHROMIUM',
    );
  return browser;
}

/** @returns {string | undefined} */
function findChromium() {
  const named = process.env.MONITOR_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`MONITOR_CHROMIUM names a file that does not exist: ${named}`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .find((file) => existsSync(file));
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** Installs Debian packages; without root or apt-get the caller goes on with what there is. */
async function installPackages(packages, optional) {
  const list = packages.join(' ');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    step(`not installed (needs root and apt-get): ${list}`);
    return;
  }
  step(`installing ${list} (apt-get, a minute or two)`);
  for (let attempt = 1; attempt <= 2; attempt++) if (await aptInstall(packages)) return;
  if (!optional)
    throw new SetupError(
      `apt-get could not install ${list}: check that Debian's packages can be reached, then run npm test again`,
    );
  step(`apt-get could not install ${list}: screenshots will lack Chinese characters`);
}

async function aptInstall(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], quiet)) !== 0) return false;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run('apt-get', install, quiet)) === 0;
}
