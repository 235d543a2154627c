// The JSON reports that vitest leaves in each workspace's test-results/, and that turbo restores
// from its cache when a workspace's tests need not run again.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** Which task writes which report. */
const reportOf = { test: 'unit.json', 'test:browser': 'browser.json' };

/** Removes the reports of earlier runs, so that none is counted twice or for a task that died. */
export function clearReports() {
  for (const { file } of expectedReports()) rmSync(file, { force: true });
}

/**
 * Adds up the reports of all workspaces.
 * @returns {{passed: number, failed: number, skipped: number, missing: string[]}} numbers of tests,
 *   and the tasks that should have left a report and did not
 */
export function sumReports() {
  const sum = { passed: 0, failed: 0, skipped: 0, missing: [] };
  for (const { name, file } of expectedReports()) {
    if (!existsSync(file)) {
      sum.missing.push(name);
      continue;
    }
    const report = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += failures(report);
    sum.skipped += report.numPendingTests + report.numTodoTests;
  }
  return sum;
}

/** Failed tests; a file that failed before its first test counts as one. */
function failures(report) {
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      !result.assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return report.numFailedTests + brokenFiles.length;
}

function expectedReports() {
  const { workspaces } = packageAt(root);
  return workspaces
    .flatMap((pattern) => (pattern.endsWith('/*') ? workspacesIn(pattern.slice(0, -2)) : pattern))
    .flatMap((workspace) =>
      Object.keys(packageAt(path.join(root, workspace)).scripts ?? {})
        .filter((task) => task in reportOf)
        .map((task) => ({
          name: `${workspace} ${task}`,
          file: path.join(root, workspace, 'test-results', reportOf[task]),
        })),
    );
}

/** @param {string} folder such as packages @returns {string[]} such as packages/plan */
function workspacesIn(folder) {
  return readdirSync(path.join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((workspace) => existsSync(path.join(root, workspace, 'package.json')));
}

function packageAt(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
