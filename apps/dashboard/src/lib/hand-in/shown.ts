import type { Binding, Finding, KnownForms } from '@monitor/ingest/check';
import type { Reading, Table } from '@monitor/tabular';
import type { Head, Progress, Row, ShownColumn, ShownTable } from './protocol.ts';
import { teachableOf } from './teaching.ts';

/** So many lines tell how wide a column is. */
const TELLING = 50;

/** What is shown of a file, from its first part and what its tables were recognised as. */
export function headOf(
  { format, encoding, delimiter, decisions, sheets, tables }: Reading,
  perTable: readonly (Binding | null)[],
  { plan }: KnownForms,
): Head {
  const indicators = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const shown = tables.map((table, position): ShownTable => {
    const binding = perTable[position] ?? null;
    const { sheet, title, headerLines, firstDataLine } = table;
    return {
      ...{ sheet, title, headerLines, firstDataLine, form: binding?.contract.title ?? null },
      isTaught: binding?.contract.taught != null,
      teaching: teachableOf(table, binding, { plan }),
      columns: table.columns.map(({ index, header, unit }, at): ShownColumn => {
        const texts = table.records.slice(0, TELLING).map(({ cells }) => cells[index - 1] ?? '');
        const role = binding?.roles[at];
        const measure = role?.kind === 'value' ? role.measure : null;
        return {
          ...{ index, header, unit: unit ?? measure?.unit ?? null, role: role?.kind ?? null },
          length: Math.max(lengthOf(header) / 2, ...texts.map(lengthOf)),
          indicator: measure ? (indicators.get(measure.indicator) ?? null) : null,
        };
      }),
    };
  });
  return { format, encoding, delimiter, decisions, sheets, tables: shown };
}

/** How many cells of recognised tables are to hold a figure, and in how many of them something stands. */
export function figuresIn(
  tables: readonly Table[],
  perTable: readonly (Binding | null)[],
): Progress['figures'] {
  let [asked, filled] = [0, 0];
  for (const [position, { columns, records }] of tables.entries()) {
    const binding = perTable[position];
    if (binding?.contract.kind !== 'observations') continue;
    const figures = columns.filter((_, at) => binding.roles[at]?.kind === 'value');
    asked += figures.length * records.length;
    for (const { cells } of records) {
      for (const { index } of figures) if ((cells[index - 1] ?? '').trim() !== '') filled += 1;
    }
  }
  return { asked, filled };
}

/**
 * Records and lines without data, in the order of the file, with what was found on each.
 * @param findings of these lines
 */
export function rowsOf({ tables, noDataLines }: Reading, findings: readonly Finding[]): Row[] {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.line === null) continue;
    const same = found.get(finding.line);
    if (same) same.push(finding);
    else found.set(finding.line, [finding]);
  }
  const of = (line: number) => found.get(line) ?? [];
  const records = tables.flatMap((table, position) =>
    table.records.map(({ line, cells }): Row => ({
      line,
      table: position,
      kind: null,
      cells,
      findings: of(line),
    })),
  );
  const others = noDataLines.map(({ line, kind, text }): Row => {
    const table = tableOf(tables, line);
    const cells = kind === 'header' ? headings(tables[table], line) : [text];
    return { line, table, kind, cells, findings: of(line) };
  });
  return others.length === 0 ? records : [...records, ...others].sort((a, b) => a.line - b.line);
}

/** The table to which a line without data belongs: the last that has begun, its headings included. */
function tableOf(tables: readonly Table[], line: number): number {
  const begun = tables.findLastIndex(
    ({ headerLines: [first], firstDataLine }) => (first ?? firstDataLine ?? 1) <= line,
  );
  return Math.max(0, begun);
}

/** What a row of headings says of each field. */
function headings(table: Table | undefined, line: number): string[] {
  const row = table?.headerLines.indexOf(line) ?? -1;
  const cells: string[] = [];
  for (const { index, headerRows } of table?.columns ?? [])
    cells[index - 1] = headerRows[row] ?? '';
  return Array.from(cells, (cell: string | undefined) => cell ?? '');
}

const WIDE = /[\u2e80-\uffef]/g;

function lengthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
