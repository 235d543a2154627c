// Set-up shared by `npm start` and `npm test`. Runs on the machine's own Node (20 or newer) before
// anything is installed, hence plain JavaScript and no dependencies.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '..');

const binaries = path.join(root, 'node_modules', '.bin');
const bundledNode = path.join(binaries, 'node');

/** The Node that runs the project: the installed Node 24, else (macOS, Windows) the machine's. */
export const node = () => (existsSync(bundledNode) ? bundledNode : process.execPath);

/** Environment of every child: Node 24 first in the path, nothing that calls home. */
export const environment = () => ({
  ...process.env,
  PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  // Every command starts processes of its own; what was compiled once is not compiled again.
  NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compile'),
});

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A set-up step that could not be done; the message says how to mend it. */
export class SetupError extends Error {}

/** Prints one line for a step that begins. @param {string} text */
export const step = (text) => console.log(`· ${text}`);

/**
 * Runs a command to its end, its output on the terminal.
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [more] further environment
 * @param {number} [niceness] how readily it lets others go first
 * @returns {Promise<number>} its exit code
 * @throws {SetupError} when a signal ended it
 */
export async function run(command, parameters, more = {}, niceness = 0) {
  const child = spawn(command, parameters, {
    cwd: root,
    env: { ...environment(), ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness);
  const { code, stopped } = await ended(child);
  if (stopped) throw new SetupError(`${command} was stopped`);
  return code;
}

/**
 * Waits for a child to end and passes on the signals that come meanwhile: left behind, an install
 * would go on changing files, and a server would hold its port.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{code: number, stopped: boolean}>} its exit code and whether a signal was
 *   passed on; a child that a signal ended counts as 0 when passed on, else as 1
 */
export async function ended(child) {
  let stopped = false;
  const pass = (signal) => {
    stopped = true;
    // A terminal sends Ctrl+C to the child too; a second one could cut its ending short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return { code: code ?? (stopped ? 0 : 1), stopped };
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

/**
 * Runs the package manager's install when what is installed is not what package-lock.json asks for.
 * @throws {SetupError} when it fails, or leaves no Node that is new enough
 */
export async function install() {
  if (!isInstalled()) {
    step('installing dependencies (npm ci, under a minute)');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0)
      throw new SetupError(
        `npm ci ended with ${code}: check that the npm registry can be reached, then run it again`,
      );
  }
  checkNode();
}

/**
 * npm writes node_modules/.package-lock.json last, so an interrupted install is never taken for a
 * whole one, and what others installed by hand is recognised too.
 */
function isInstalled() {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const present = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return (
    Object.keys(present).every((name) => name in wanted) &&
    Object.entries(wanted).every(([name, entry]) =>
      name in present
        ? present[name].version === entry.version && present[name].integrity === entry.integrity
        : entry.optional === true,
    )
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, integrity?: string, optional?: boolean}>} by place
 */
function lockedPackages(file) {
  if (!existsSync(file)) return {};
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  // Neither the root itself nor what tools wrote into node_modules (svelte-kit does).
  const entries = Object.entries(packages).filter(([place, entry]) => place && !entry.extraneous);
  return Object.fromEntries(entries);
}

/** The machine's Node counts only where no Node 24 package exists (TypeScript is run directly). */
function checkNode() {
  if (existsSync(bundledNode)) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old and none was installed for ${process.platform}-${process.arch}: install Node 24.15 or newer`,
  );
}

/**
 * Runs a script's main function; an expected failure prints one sentence, without a stack.
 * @param {() => Promise<number>} main returns the exit code
 */
export async function conduct(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
