import { fileURLToPath } from 'node:url';
import { loadPlan } from '@monitor/plan';
import { expect, test } from 'vitest';
import { countyOf } from '../src/county.ts';
import { demonstrationExports } from '../src/exports.ts';

const plan = loadPlan(fileURLToPath(new URL('../../../data/plan', import.meta.url)));
const county = countyOf(plan);
const files = new Map(
  demonstrationExports(county).map(({ path, bytes }) => [path.split('/')[1] ?? '', bytes]),
);

/** The lines of a file, in whichever encoding its mark is found. */
function linesOf(name: string): string[] {
  const texts = ['utf-8', 'gb18030', 'utf-16le'].map((label) =>
    new TextDecoder(label).decode(files.get(name)),
  );
  return texts.find((text) => text.includes(county.mark))?.split('\r\n') ?? [];
}

const months = [...files.keys()].flatMap((name) => /^问题台账_(.+)\.csv$/.exec(name)?.[1] ?? []);

test.for(months)('the ledger of %s counts to what the office counted', (month) => {
  const reported = linesOf(`督查统计_${month}.csv`)
    .find((line) => line.startsWith(county.name))
    ?.split('\t');
  const ledger = linesOf(`问题台账_${month}.csv`).filter((line) => /^(CL|XZ)-/.test(line));
  const stock = ledger.filter((line) => line.startsWith('CL'));
  const [, year = '', number = ''] = /(\d+)年(\d+)月/.exec(month) ?? [];
  const found = ledger.filter((line) => line.startsWith(`XZ-${year}-${number.padStart(2, '0')}`));
  const resolved = stock.filter((line) => /[,\t]已(办结|销号)[,\t]/.test(line));
  expect([found, stock, resolved].map((lines) => String(lines.length))).toEqual([
    reported?.[1],
    reported?.[4],
    reported?.[5],
  ]);
});

test('the ledger goes from the month of the plans to the end, and one problem is open again', () => {
  expect(months).toHaveLength(16);
  const again = linesOf('问题台账_2023年6月.csv').filter((line) => line.includes(',退回,'));
  expect(again.map((line) => line.slice(0, 6))).toEqual(['CL-085']);
});
