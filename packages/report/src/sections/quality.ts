import { markOf, ratingWords } from '@monitor/wording';
import { figure, words, type Block } from '../document.ts';
import type { Writing } from '../writing.ts';
import { nameOf } from './plans.ts';

/** 数据质量: files missing or late, data set aside, figures that disagree, targets that cannot be rated. */
export function quality(writing: Writing): Block[] {
  const { words: said } = writing;
  return [
    writing.section(said.headings.quality),
    writing.part(said.quality.missing),
    missingFiles(writing),
    writing.part(said.quality.quarantined),
    quarantined(writing),
    writing.part(said.quality.discrepancies),
    discrepancies(writing),
    writing.part(said.quality.unassessed),
    unassessed(writing),
  ];
}

function missingFiles(writing: Writing): Block {
  const { facts, words: said, f } = writing;
  const { none, missing, exportColumns: columns } = said.quality;
  return writing.tableOr(none, missing, facts.exports, [
    { title: columns.title, share: 8, cell: ({ title }) => words(title) },
    { title: columns.department, share: 6, cell: ({ department }) => words(department) },
    writing.period(columns.period),
    { title: columns.due, share: 7, cell: ({ due }) => words(f.day(due)) },
    {
      title: columns.standing,
      share: 3,
      cell: ({ standing }) => words(said.standings[standing] ?? standing),
    },
    { title: columns.received, share: 7, cell: ({ received_on }) => words(f.day(received_on)) },
  ]);
}

function quarantined(writing: Writing): Block {
  const { facts, words: said } = writing;
  const { none, quarantined: caption, quarantineColumns: columns, atLine } = said.quality;
  return writing.tableOr(none, caption, facts.quarantine, [
    { title: columns.file, share: 8, cell: ({ file_name }) => words(file_name) },
    { title: columns.department, share: 5, cell: ({ department }) => words(department) },
    {
      ...{ title: columns.cells, share: 2, align: 'end' },
      cell: ({ cells }) => figure(String(cells), cells, 0),
    },
    {
      ...{ title: columns.message, share: 14 },
      cell: ({ line, message }) => words(line === null ? message : atLine(line, message)),
    },
  ]);
}

function discrepancies(writing: Writing): Block {
  const { facts, words: said, f } = writing;
  const { none, discrepancies: caption, discrepancyColumns: columns } = said.quality;
  const quantity = (value: number, decimals: number, unit: string) =>
    figure(f.quantity(value, decimals, unit), value, decimals);
  return writing.tableOr(none, caption, facts.discrepancies, [
    { title: columns.name, share: 8, cell: ({ name }) => words(name) },
    { title: columns.area, share: 6, cell: ({ area }) => words(area) },
    writing.period(columns.period),
    {
      ...{ title: columns.reported, share: 5, align: 'end' },
      cell: ({ reported, decimals, unit }) => quantity(reported, decimals, unit),
    },
    {
      ...{ title: columns.derived, share: 5, align: 'end' },
      cell: ({ derived, derived_decimals, unit }) => quantity(derived, derived_decimals, unit),
    },
  ]);
}

function unassessed(writing: Writing): Block {
  const { facts, words: said } = writing;
  const { none, unassessed: caption, unassessedColumns: columns } = said.quality;
  const rows = facts.targets.filter(({ rating }) => rating === '未评估');
  return writing.tableOr(none, caption, rows, [
    { title: columns.name, share: 8, cell: (target) => words(nameOf(writing, target)) },
    {
      ...{ title: columns.rating, share: 4 },
      cell: ({ rating }) => words(ratingWords(facts.language)[markOf(rating).key]),
    },
    {
      title: columns.reason,
      share: 14,
      cell: (target) => words(writing.named(target.reason, target.reasonEn)),
    },
  ]);
}
