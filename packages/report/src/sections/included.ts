import { figure, words, type Block, type Cell } from '../document.ts';
import type { IncludedPart } from '../included.ts';
import { note, paragraph, type Wanted, type Writing } from '../writing.ts';

type IncludedTable = Extract<IncludedPart, { kind: 'table' }>;
type Value = IncludedTable['rows'][number][number];

/** 专题分析: the notebook named in the settings, as it came out for the month. */
export function included(writing: Writing): Block[] {
  const { notebook } = writing.facts;
  if (notebook === null) return [];
  const { headings, included: said } = writing.words;
  const { name, title, sha256, parts } = notebook;
  const heading = writing.section(headings.included(title));
  if (sha256 === null) return [heading, paragraph(said.missing(name))];
  return [heading, note(said.source(name)), ...blocksOf(writing, title, parts)];
}

/** Tables and charts without a name of their own are called by the heading above them. */
function blocksOf(writing: Writing, title: string, parts: readonly IncludedPart[]): Block[] {
  let above = title;
  return parts.flatMap((part): Block[] => {
    switch (part.kind) {
      case 'heading':
        above = part.text;
        return [writing.part(part.text)];
      case 'paragraph':
      case 'fault':
        return [paragraph(part.text)];
      case 'chart': {
        const caption = part.title === '' ? above : part.title;
        return [writing.chart(caption, caption, () => part.svg)];
      }
      case 'table':
        return tableOf(writing, above, part);
    }
  });
}

function tableOf(writing: Writing, above: string, table: IncludedTable): Block[] {
  const { included: said } = writing.words;
  const { columns, rows, total, name } = table;
  if (total === 0) return [paragraph(said.empty)];
  const made = writing.table(
    above,
    rows,
    columns.map((title, at) => columnOf(writing, title, rows, at)),
    name ?? above,
  );
  return rows.length < total ? [made, note(said.first(rows.length, total))] : [made];
}

/** A column as wide as what stands in it, within reason. */
function columnOf(
  writing: Writing,
  title: string,
  rows: IncludedTable['rows'],
  at: number,
): Wanted<IncludedTable['rows'][number]> {
  const cell = (row: IncludedTable['rows'][number]) => cellOf(writing, row[at] ?? null);
  const longest = Math.max(widthOf(title), ...rows.map((row) => widthOf(cell(row).text)));
  const numbers = rows.some((row) => typeof row[at] === 'number');
  return {
    ...{ title, cell, share: Math.min(16, Math.max(3, Math.ceil(longest / 2))) },
    ...(numbers ? { align: 'end' as const } : {}),
  };
}

/** Numbers are printed whole, as the notebook shows them. */
function cellOf({ f }: Writing, value: Value): Cell {
  if (value === null) return words(null);
  if (typeof value === 'number')
    return figure(String(value).replace('-', '−'), value, placesOf(value));
  if (typeof value === 'object') return words(JSON.stringify(value));
  const text = String(value);
  return words(/^\d{4}-\d{2}-\d{2}$/.test(text) ? f.day(text) : text);
}

function placesOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** In halves of a Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);
}
