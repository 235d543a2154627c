import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeReport, makeReport } from '@monitor/report';
import { openPublication } from '@monitor/warehouse';
import { afterAll, expect, test } from 'vitest';
import { Monitor, repository, type IngestReport } from './monitor.ts';

const exports = path.join(repository, 'data/exports');
const monitor = new Monitor({ plan: 'plan' });
afterAll(() => monitor.remove());

/** Takes files in as departments' own, received now. */
async function takeIn(files: readonly string[]): Promise<void> {
  const { loads } = await monitor.json<IngestReport>('ingest', ...files);
  // Some have a planted line that is set aside.
  for (const { outcome } of loads) expect(outcome).toMatch(/^(accepted|partial)$/);
}

/** The report on June as known at an instant, made today. */
async function made(asKnownAt: string, name: string) {
  const publication = await openPublication(monitor.data);
  const out = path.join(monitor.directory, name);
  const query = { month: '2023-06', language: 'zh', asKnownAt } as const;
  const { manifest } = await makeReport(publication, monitor.data, { ...query, out });
  return Object.fromEntries(manifest.files.map((file) => [file.name, file.sha256]));
}

/** What a county may change of its plan from one month to the next. */
const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  ['targets.yaml', '  value: 90\n', '  value: 85\n'],
  ['targets.yaml', "date: '2023-12-31', precision: day", "date: '2023-06-15', precision: day"],
  ['departments.yaml', 'shortName: 住建局', 'shortName: 住房城建局'],
  ['plans.yaml', '新型城镇化', '新式城镇化'],
  ['expected-exports.yaml', 'dueDays: 5', 'dueDays: 1'],
  ['settings.yaml', 'behind: 10', 'behind: 2'],
  ['settings.yaml', 'report: { day: 5, hour: 6 }', 'report: { day: 20, hour: 6 }'],
  [
    'indicators/sanitation.yaml',
    '  decimals: 1\n  direction: up',
    '  decimals: 3\n  direction: up',
  ],
  ['indicators/sanitation.yaml', '实际清扫保洁的道路面积占', '清扫过的道路面积占'],
  ['tasks/annex-4.yaml', 'zh: 城市绿化', 'zh: 全城绿化'],
  ['areas.yaml', 'zh: 汉阳镇', 'zh: 汉阳新镇'],
];

function editPlan(): void {
  for (const [name, from, to] of edits) {
    const file = path.join(monitor.directory, 'plan', name);
    const text = readFileSync(file, 'utf8');
    expect({ name, from, found: text.includes(from) }).toEqual({ name, from, found: true });
    writeFileSync(file, text.replaceAll(from, to));
  }
}

test('later files, corrections, withdrawals and another plan leave the report on what was known then byte for byte', async () => {
  cpSync(path.join(repository, 'data/plan'), path.join(monitor.directory, 'plan'), {
    recursive: true,
  });
  const until = globSync(`${exports}/*/*_{2022年,2022年秋季,2023年第一季度,2023年[456]月}.csv`);
  expect(until.length).toBeGreaterThan(20);
  await takeIn(until.sort());
  const then = new Date().toISOString();
  const before = await made(then, 'before');

  const june = readFileSync(path.join(exports, 'housing/环卫作业月报_2023年6月.csv'), 'latin1');
  const corrected = Buffer.from(june.replaceAll('147.89', '150.89'), 'latin1');
  const later = globSync(`${exports}/*/*_{2023年7月,2023年第二季度}.csv`);
  editPlan();
  await takeIn([...later.sort(), monitor.write('环卫作业月报_2023年6月_更正.csv', corrected)]);
  const publication = await openPublication(monitor.data);
  const withdrawn = await publication.row<{ load_id: string }>(
    "select load_id from load where file_name = '路灯巡查_2023年5月.csv'",
  );
  await monitor.json('withdraw', withdrawn?.load_id ?? '', '--reason', '误报');

  expect(await made(then, 'after')).toEqual(before);
  const today = await composeReport(await openPublication(monitor.data), {
    ...{ month: '2023-06', language: 'zh' },
  });
  const text = JSON.stringify(today);
  for (const changed of [
    '住房城建局',
    '新式城镇化',
    '清扫过的道路面积',
    '全城绿化',
    '汉阳新镇',
    '90.706',
  ])
    expect([changed, text.includes(changed)]).toEqual([changed, true]);
});
