import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownPipeline } from './own-pipeline.ts';
import { Workspace } from './workspace.ts';

/** Eleven small files of the kinds that loaders break on, made by a script beside the repository. */
const generator = path.resolve(import.meta.dirname, '../../../../shared/peers/gen-messy.mjs');
const isAbsent = !existsSync(generator);

const workspace = new Workspace();
const made = path.join(workspace.directory, 'messy');

beforeAll(() => {
  if (isAbsent) return;
  const names = [...Array.from({ length: 5 }, (_, at) => `Bezirk Süd ${at}`), 'A'];
  const areas = names.map(
    (name, at) =>
      `- { id: 'x${at}', code: '99000${at}', name: { zh: ${name}, en: ${name} }, level: province, parent: CN, aliases: [] }\n`,
  );
  appendFileSync(path.join(workspace.places.plan, 'areas.yaml'), areas.join(''));
  ownPipeline(workspace, {
    requires: [['area']],
    area: { columns: ['area'] },
    period: { columns: ['month'] },
    measures: [{ indicator: 'resident-population', names: ['value'], unit: '万人' }],
  });
  execFileSync(process.execPath, [generator, made]);
});
afterAll(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

interface Expected {
  readonly outcome: string;
  /** Lines, those accepted, quarantined, without data. */
  readonly lines: readonly [number, number, number, number];
  /** Values loaded, their sum, and how many are provisional. */
  readonly values: readonly [count: number, sum: number, provisional: number];
  /** Rules with how many findings there are of each, and a sentence told, at its line. */
  readonly rules: Readonly<Record<string, number>>;
  readonly told?: readonly [line: number, words: string];
}

/** Forty rows, i from 0, of i · 1000 + 1234. */
const WHOLE = { outcome: 'accepted', values: [40, 829_360, 0], rules: {} } as const;

const expected: readonly (readonly [file: string, Expected])[] = [
  ['m_utf8.csv', { ...WHOLE, lines: [41, 40, 0, 1] }],
  ['m_bom.csv', { ...WHOLE, lines: [41, 40, 0, 1] }],
  ['m_latin1.csv', { ...WHOLE, lines: [41, 40, 0, 1] }],
  ['m_utf16.csv', { ...WHOLE, lines: [41, 40, 0, 1] }],
  ['m_preamble.csv', { ...WHOLE, lines: [46, 40, 0, 6] }],
  ['m_thousands.csv', { ...WHOLE, lines: [41, 40, 0, 1] }],
  ['m_decimalcomma.csv', { ...WHOLE, lines: [41, 40, 0, 1], values: [40, 82_936, 0] }],
  [
    'm_markers.csv',
    {
      outcome: 'partial',
      lines: [41, 34, 6, 1],
      values: [29, 597_786, 5],
      rules: { 'type-error': 6, 'missing-value': 1 },
      told: [5, '“<5”只给出范围'],
    },
  ],
  ['m_wide.csv', { ...WHOLE, lines: [6, 5, 0, 1], values: [15, 48_525, 0] }],
  [
    'm_dup.csv',
    {
      outcome: 'rejected',
      lines: [6, 0, 5, 1],
      values: [0, 0, 0],
      rules: { 'required-value': 10 },
      told: [2, '缺少时间'],
    },
  ],
  [
    'm_late_text.csv',
    {
      outcome: 'rejected',
      lines: [30_001, 1, 29_999, 1],
      values: [0, 0, 0],
      rules: { 'primary-key': 29_999, 'missing-value': 1 },
      told: [29_002, '“n/a”'],
    },
  ],
];

test.skipIf(isAbsent)(
  'each is loaded or refused with its reasons, and its lines add up',
  async () => {
    const loads = await workspace.ingest(expected.map(([file]) => path.join(made, file)));
    for (const [file, { outcome, lines, values, rules, told }] of expected) {
      const load = loads.find((one) => one.file === file);
      const { total, accepted, quarantined, noData } = load?.lines ?? {};
      expect([load?.outcome, total, accepted, quarantined, noData], file).toEqual([
        outcome,
        ...lines,
      ]);
      expect(await loaded(load?.loadId ?? ''), file).toEqual(values);
      expect(await findings(load?.loadId ?? ''), file).toEqual(rules);
      const first = load?.findings.find(({ line }) => line === told?.[0]);
      expect(first?.message ?? '', file).toContain(told?.[1] ?? '');
      expect(load?.findings.length).toBeLessThanOrEqual(1000);
    }
  },
);

async function loaded(loadId: string): Promise<number[]> {
  const row = await workspace.ledger((db) =>
    db.row<{ count: number; sum: number; provisional: number }>(
      `select count(*) as count, coalesce(sum(value), 0)::double as sum,
         count(*) filter (where status = 'P') as provisional
       from reported where load_id = $loadId`,
      { loadId },
    ),
  );
  return [row?.count ?? -1, row?.sum ?? -1, row?.provisional ?? -1];
}

async function findings(loadId: string): Promise<Record<string, number>> {
  const rows = await workspace.ledger((db) =>
    db.rows<{ rule: string; count: number }>(
      'select rule, count(*) as count from finding where load_id = $loadId group by rule',
      { loadId },
    ),
  );
  return Object.fromEntries(rows.map(({ rule, count }) => [rule, count]));
}
