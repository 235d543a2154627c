import { isRate } from '@monitor/wording';
import { figure, words, type Block } from '../document.ts';
import type { TownGap, UrbanRural } from '../facts.ts';
import { note, paragraph, type Writing } from '../writing.ts';

/** 各镇与城乡差距: how far the towns lie apart, and town from country. */
export function towns(writing: Writing): Block[] {
  const { facts, words: said } = writing;
  return [
    writing.section(said.headings.towns),
    writing.part(said.towns.between),
    ...(facts.towns.length === 0 ? [paragraph(said.towns.none)] : townGaps(writing)),
    writing.part(said.towns.urbanRural),
    urbanRural(writing),
  ];
}

/** More towns than these are a number, not names. */
const MOST_NAMES = 3;

function townGaps(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const { columns } = said.towns;
  // How counts of few cases vary says nothing of the towns.
  const rates = facts.towns.filter(({ unit }) => isRate(unit));
  const [widest] = rates.toSorted((a, b) => (b.variation ?? 0) - (a.variation ?? 0));
  const most =
    widest?.variation == null
      ? ''
      : said.overall.space + said.towns.widest(widest.name, f.share(widest.variation, 1));
  const value = (title: string, key: 'lowest' | 'highest') => ({
    ...{ title, share: 4, align: 'end' as const },
    cell: (row: TownGap) =>
      figure(f.quantity(row[key], row.decimals, row.unit), row[key], row.decimals),
  });
  const areas = (names: readonly string[]) =>
    names.length > MOST_NAMES ? said.towns.count(names.length) : writing.listed(names);
  return [
    paragraph(said.towns.intro(facts.towns.length) + most),
    writing.table(said.towns.table, facts.towns, [
      { title: columns.name, share: 8, cell: ({ name }) => words(name) },
      writing.period(columns.period),
      value(columns.lowest, 'lowest'),
      {
        title: columns.lowestAreas,
        share: 6,
        cell: ({ lowest_areas }) => words(areas(lowest_areas)),
      },
      value(columns.highest, 'highest'),
      {
        title: columns.highestAreas,
        share: 6,
        cell: ({ highest_areas }) => words(areas(highest_areas)),
      },
      {
        ...{ title: columns.range, share: 4, align: 'end' },
        cell: ({ range, decimals }) => figure(f.number(range, decimals), range, decimals),
      },
      {
        ...{ title: columns.variation, share: 5, align: 'end' },
        cell: ({ variation }) =>
          figure(f.share(variation, 1), variation === null ? null : 100 * variation, 1),
      },
    ]),
    note(said.towns.methods),
  ];
}

function urbanRural(writing: Writing): Block {
  const { facts, words: said, f } = writing;
  const { urbanRuralColumns: columns } = said.towns;
  const value = (title: string, key: 'urban' | 'rural') => ({
    ...{ title, share: 4, align: 'end' as const },
    cell: (row: UrbanRural) =>
      figure(f.quantity(row[key], row.decimals, row.unit), row[key], row.decimals),
  });
  const ratio = (title: string, key: 'ratio' | 'ratio_before') => ({
    ...{ title, share: 4, align: 'end' as const },
    cell: (row: UrbanRural) => figure(f.number(row[key], 2), row[key], 2),
  });
  return writing.tableOr(said.towns.noUrbanRural, said.towns.urbanRuralTable, facts.urbanRural, [
    { title: columns.name, share: 8, cell: ({ name }) => words(name) },
    writing.period(columns.period),
    value(columns.urban, 'urban'),
    value(columns.rural, 'rural'),
    ratio(columns.ratio, 'ratio'),
    ratio(columns.before, 'ratio_before'),
  ]);
}
