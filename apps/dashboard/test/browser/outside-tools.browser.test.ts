import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const documentation = readFileSync(
  path.resolve(import.meta.dirname, '../../../../docs/outside-tools.md'),
  'utf8',
);
/** Where its commands are run: a folder in which `data` is the demonstration. */
const folder = mkdtempSync(path.join(tmpdir(), 'monitor-tools-'));

beforeAll(() => symlinkSync(inject('data'), path.join(folder, 'data')));
afterAll(() => rmSync(folder, { recursive: true }));

function blocks(language: string): string[] {
  const found = documentation.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'));
  return [...found].map(([, body = '']) => body);
}

/** The address of the dashboard that is served now. */
function here(text: string): string {
  return text.replaceAll('127.0.0.1:4173', `127.0.0.1:${inject('port')}`);
}

interface Example {
  readonly name: string;
  readonly script: string;
  /** What the page shows, with … for what it leaves out. */
  readonly shown: string;
  /** All programs it needs are on this machine. */
  readonly possible: boolean;
}

/** `$` begins a command, `>` goes on with it; the other lines are what it prints. */
function exampleOf(block: string): Example {
  const lines = block.trimEnd().split('\n');
  const script = lines.filter((line) => /^[$>] /.test(line)).map((line) => line.slice(2));
  const programs = ['curl', 'duckdb'].filter((name) =>
    script.some((line) => line.startsWith(`${name} `)),
  );
  return {
    name: `${programs.join(', ')}: ${script[0] ?? ''}`,
    script: here(script.join('\n')),
    shown: lines.filter((line) => !/^[$>] /.test(line)).join('\n'),
    possible: programs.every((name) => printed('sh', ['-c', `command -v ${name}`]).status === 0),
  };
}

function printed(program: string, given: readonly string[]) {
  return spawnSync(program, given, { cwd: folder, encoding: 'utf8' });
}

function patternOf(shown: string): RegExp {
  return new RegExp(`^${shown.trim().split('…').map(RegExp.escape).join('.*')}$`);
}

const lines = (text: string) =>
  text
    .replaceAll('\r', '')
    // curl's answers end without a line break.
    .replaceAll('}{', '}\n{')
    .trim();

for (const { name, script, shown, possible } of blocks('console').map(exampleOf)) {
  test.skipIf(!possible)(name, () => {
    const { stdout, stderr } = printed('bash', ['-euc', script]);
    expect(lines(stdout), stderr).toMatch(patternOf(shown));
  });
}

const hasPython = printed('python3', ['-c', 'import duckdb']).status === 0;

test.skipIf(!hasPython)('python3 with duckdb', () => {
  const [program = ''] = blocks('python');
  const { stdout, stderr } = printed('python3', ['-c', program]);
  expect(lines(stdout), stderr).toBe(blocks('text')[0]?.trim());
});

test('the addresses for Excel answer with tables', async () => {
  const addresses = here(documentation).matchAll(/[`"](http:[^`"]*format=csv[^`"]*)[`"]/g);
  const heads = [...addresses].map(async ([, address = '']) => {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    const [head = '', first = ''] = bytes.toString('utf8').split('\n');
    return { marked: head.startsWith('\uFEFF'), bare: address.includes('bom=0'), head, first };
  });
  const all = await Promise.all(heads);
  expect(all).toHaveLength(3);
  for (const { marked, bare, head, first } of all) {
    expect(marked).toBe(!bare);
    expect(head).toMatch(/\bperiod_end,.*\bvalue,/);
    expect(first).toMatch(/,\d{4}-\d{2}-\d{2},/);
  }
});

test('there are examples of every kind', () => {
  expect(blocks('console').length).toBeGreaterThan(5);
  expect([blocks('python').length, blocks('powerquery').length]).toEqual([1, 1]);
});
