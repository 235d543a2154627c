// Loaded before the command: ends the process as the power going off would, at the nth time it touches a report's folder,
// half way through where a file is written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

let left = Number(process.env['MONITOR_TEST_KILLED_AT']);
const { mkdirSync, renameSync, writeFileSync } = fs;

/** @param undone what is done of the step before the end */
function step(place: unknown, undone: () => void = () => undefined): void {
  if (!String(place).includes('reports')) return;
  left -= 1;
  if (left > 0) return;
  undone();
  process.kill(process.pid, 'SIGKILL');
}

fs.mkdirSync = (...parameters: Parameters<typeof mkdirSync>) => {
  step(parameters[0], () => mkdirSync(...parameters));
  return mkdirSync(...parameters);
};

fs.writeFileSync = (file, data, options) => {
  step(file, () => {
    writeFileSync(file, Buffer.from(data as string).subarray(0, 100), options);
  });
  writeFileSync(file, data, options);
};

fs.renameSync = (from, to) => {
  step(from);
  renameSync(from, to);
  step(to);
};

syncBuiltinESMExports();
