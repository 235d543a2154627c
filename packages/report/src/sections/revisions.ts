import { figure, words, type Block } from '../document.ts';
import { paragraph, type Writing } from '../writing.ts';

/** 数据修订: what took the place of a figure since the report before was due. */
export function revisions(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const since = f.day(f.instant(facts.since).slice(0, 10));
  const { columns, none, intro, table, noReason } = said.revisions;
  const heading = writing.section(said.headings.revisions);
  if (facts.revisions.length === 0) return [heading, paragraph(none(since))];
  return [
    heading,
    paragraph(intro(since, facts.revisions.length)),
    writing.table(table, facts.revisions, [
      { title: columns.name, share: 8, cell: ({ name }) => words(name) },
      { title: columns.area, share: 6, cell: ({ area }) => words(area) },
      writing.period(columns.period),
      {
        ...{ title: columns.previous, share: 4, align: 'end' },
        cell: ({ previous, previous_decimals, unit }) =>
          figure(f.quantity(previous, previous_decimals, unit), previous, previous_decimals),
      },
      {
        ...{ title: columns.value, share: 4, align: 'end' },
        cell: ({ value, decimals, unit }) =>
          figure(f.quantity(value, decimals, unit), value, decimals),
      },
      { title: columns.reason, share: 8, cell: (row) => words(row.revision_reason ?? noReason) },
      { title: columns.recorded, share: 6, cell: (row) => words(f.instant(row.recorded_at)) },
      { title: columns.code, share: 5, cell: ({ code }) => words(code) },
    ]),
  ];
}
