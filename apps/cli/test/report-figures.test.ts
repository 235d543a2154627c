import path from 'node:path';
import { documentOf, editionNamed, fileOf, type Edition } from '@monitor/report';
import { openPublication, status, type AssessedTarget } from '@monitor/warehouse';
import { formatsIn, isRate, markOf } from '@monitor/wording';
import { beforeAll, expect, test } from 'vitest';
import { repository } from './monitor.ts';
import {
  chartsOf,
  gridOf,
  readDocx,
  readHtml,
  readPdf,
  readXlsx,
  run,
  tablesOf,
  type Grid,
  type PdfContent,
} from './report-readers.ts';

/** Made by `npm run demonstration`, which turbo runs before, with the report on one month. */
const data = path.join(repository, 'apps/cli/build/demonstration');
const edition = editionNamed(data, '2023-05') as Edition;
const report = documentOf(edition);
const blocks = [...report.brief, ...report.sections];
const tables = tablesOf(report);
const grids = tables.map(gridOf);
const charts = chartsOf(report);
const file = (format: string) => fileOf(edition, `2023-05.${format}`) ?? Buffer.of();
const docx = readDocx(file('docx'));
const html = readHtml(file('html'));
const xlsx = readXlsx(file('xlsx'));
const f = formatsIn('zh');

let pdf: PdfContent;
/** In the order of the plans, as the report has them. */
let targets: readonly AssessedTarget[];
let yearBefore: readonly {
  readonly target_id: string;
  readonly period_end: string;
  readonly origin: string;
  readonly value: number;
}[];
const annexOf = ({ clauseId }: AssessedTarget) => Number(/annex-(\d+)/.exec(clauseId)?.[1]);
/** Of each target's values as known then, those of the same periods a year later. */
const YEAR_BEFORE = `
  select
    target_id, before.origin, before.value,
    if(
      before.period_end = last_day(before.period_end), last_day(before.period_end + interval 1 year),
      (before.period_end + interval 1 year)::date
    ) as period_end
  from observation_at($known_at::timestamp) as before
  join target using (indicator_id, area_id)`;
beforeAll(async () => {
  pdf = await readPdf(file('pdf'), report.running);
  const { month, asKnownAt } = edition.manifest;
  const publication = await openPublication(data);
  const assessed = await status(publication, { period: month, asKnownAt });
  targets = assessed.targets.toSorted((a, b) => annexOf(a) - annexOf(b));
  yearBefore = await publication.rows(YEAR_BEFORE, { known_at: asKnownAt });
});

test('every sentence and every cell is in each format, every row and every chart as often as it is said', () => {
  const sentences = blocks.flatMap((block) => (block.kind === 'paragraph' ? run(block.text) : []));
  const cells = tables.flatMap(({ rows }) => rows.flat().map(({ text }) => run(text)));
  expect(cells.length).toBeGreaterThan(500);
  for (const [format, { text }] of Object.entries({ pdf, docx, html })) {
    const missing = [...cells, ...sentences].filter((said) => !text.includes(said));
    expect({ format, missing }).toEqual({ format, missing: [] });
  }
  expect(docx.tables).toEqual(grids);
  expect(html.tables).toEqual(grids);
  expect(pdf.tags.get('TR')).toBe(grids.flat().length);
  const alternatives = charts.map(({ alt }) => alt);
  expect(alternatives.length).toBeGreaterThan(5);
  expect(docx.alternatives).toEqual(alternatives);
  expect(pdf.alternatives).toEqual(alternatives);
  expect(html.pictures).toBe(charts.length);
});

test('no number is in the PDF that the report does not say', () => {
  const number = /\d[\d,]*(?:\.\d+)?/g;
  const said = [report.title, report.subtitle, report.running, report.warning ?? ''].concat(
    ...blocks.map((block) => {
      if (block.kind === 'chart') return [block.caption, block.svg.replaceAll(/<[^>]*>/g, ' ')];
      if (block.kind !== 'table') return [block.text];
      return [block.caption, ...block.rows.flat().map(({ text }) => text)];
    }),
  );
  const known = new Set(said.flatMap((text) => text.match(number) ?? []));
  const printed = pdf.pieces.flatMap((piece) => piece.match(number) ?? []);
  expect(printed.length).toBeGreaterThan(500);
  expect(printed.filter((each) => !known.has(each))).toEqual([]);
});

test('a sheet has each figure as a number that is shown as it is said, and all else as text', () => {
  const [, ...sheets] = [...xlsx.values()];
  expect(sheets).toHaveLength(tables.length);
  const places = (decimals: number) => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
  for (const [at, { caption, columns, rows }] of tables.entries()) {
    expect(sheets[at]).toEqual([
      [caption],
      columns.map(({ title }) => title),
      ...rows.map((row) =>
        row.map(({ text, value, decimals }) =>
          value === null ? text : { value, format: places(decimals) },
        ),
      ),
    ]);
    for (const { text, value, decimals } of rows.flat()) {
      if (value === null) continue;
      const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? [];
      expect(digits).toBe(f.number(Math.abs(value), decimals));
    }
  }
});

/** What the row of a target begins with, as `monitor status` has it. */
function statusRow(target: AssessedTarget): string[] {
  const unit = f.unit(target.unit);
  return [
    target.indicatorNameZh,
    f.target(target.operator, target.targetValue) + unit,
    f.number(target.value, target.shownDecimals),
    f.period(target.periodStart, target.periodEnd),
    f.signed(target.difference, target.shownDecimals),
    f.percent(target.attainment, target.attainmentDecimals),
    f.share(target.progress),
    f.share(target.elapsed),
  ].map(run);
}

test('the targets in each format are those of `monitor status`', () => {
  expect(targets.length).toBeGreaterThan(20);
  const wanted = targets.map(statusRow);
  const said = targets.map(({ reason, rating }) => ({
    reason: run(`评定理由：${reason}`),
    rating,
  }));
  const rowsIn = (found: readonly Grid[]) =>
    found.filter(([titles]) => titles?.includes('序时')).flatMap(([, ...rows]) => rows);
  for (const rows of [docx.tables, html.tables].map(rowsIn)) {
    expect(rows).toHaveLength(2 * targets.length);
    for (const [at, start] of wanted.entries()) {
      const [row = [], [under = ''] = []] = rows.slice(2 * at);
      expect([...row.slice(0, start.length), row.at(-1)]).toEqual([...start, said[at]?.rating]);
      expect(under.startsWith(said[at]?.reason ?? '—')).toBe(true);
    }
  }
  // A name that spans two rows is set after the first of them.
  for (const [at, [name = '', ...start]] of wanted.entries()) {
    const { reason, rating } = said[at] ?? { reason: '', rating: '' };
    const between = pdf.text.split(start.join('')).map((text) => text.split(reason)[0]);
    expect(between.some((text) => text?.endsWith(rating + name))).toBe(true);
  }
  const sheets = [...xlsx.values()].filter(([, titles]) => titles?.includes('序时'));
  const numbers = sheets.flatMap(([, , ...rows]) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? null : cell.value))),
  );
  expect(
    numbers.map(([, target, value, , difference, attainment, progress, elapsed]) => [
      target,
      value,
      difference,
      attainment,
      progress,
      elapsed,
    ]),
  ).toEqual(
    targets.map((each) => [
      ...[each.targetValue, each.value, each.difference, each.attainment],
      each.progress === null ? null : expect.closeTo(100 * each.progress, 9),
      each.elapsed === null ? null : expect.closeTo(100 * each.elapsed, 9),
    ]),
  );
});

test('the change to the same period of the year before is that of the values known, of one origin', () => {
  const sheets = [...xlsx.values()].filter(([, titles]) => titles?.includes('序时'));
  const said = sheets.flatMap(([, , ...rows]) => rows.map((row) => row[8]));
  const wanted = targets.map(({ targetId, periodEnd, origin, value, unit }) => {
    const before = yearBefore.find(
      (each) =>
        each.target_id === targetId && each.period_end === periodEnd && each.origin === origin,
    )?.value;
    if (value === null || before === undefined) return '—';
    if (isRate(unit)) return expect.objectContaining({ value: expect.closeTo(value - before, 9) });
    return before <= 0
      ? '—'
      : expect.objectContaining({ value: expect.closeTo(100 * (value / before - 1), 9) });
  });
  expect(said).toEqual(wanted);
  expect(wanted.filter((each) => each !== '—').length).toBeGreaterThan(10);
});

test('page one and its counts are those of `monitor status`', () => {
  const camp = (wanted: string) => targets.filter(({ rating }) => markOf(rating).camp === wanted);
  const [headline] = report.brief.flatMap((block) =>
    block.kind === 'paragraph' ? block.text : [],
  );
  expect(headline).toContain(
    `共有${targets.length}项量化目标，其中${camp('good').length}项已达标或达到、接近序时进度，${camp('wanting').length}项落后，${camp('open').length}项尚不能评定。`,
  );
  const [, ...pressing] = docx.tables[0] ?? [];
  expect(
    pressing
      .map(([name, rating, value, target, due]) => [name, rating, value, target, due])
      .toSorted(),
  ).toEqual(
    camp('wanting')
      .map((each) =>
        [
          each.indicatorNameZh,
          each.rating,
          f.quantity(each.value, each.shownDecimals, each.unit),
          f.target(each.operator, each.targetValue),
          f.day(each.due),
        ].map(run),
      )
      .toSorted(),
  );
});
