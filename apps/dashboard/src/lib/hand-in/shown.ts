import type { Binding, Finding, KnownForms } from '@monitor/ingest/check';
import type { Reading, Table } from '@monitor/tabular';
import type { Head, Row, ShownColumn, ShownTable } from './protocol.ts';

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
      columns: table.columns.map(({ index, header, unit }, at): ShownColumn => {
        const role = binding?.roles[at];
        const measure = role?.kind === 'value' ? role.measure : null;
        return {
          ...{ index, header, unit: unit ?? measure?.unit ?? null, role: role?.kind ?? null },
          indicator: measure ? (indicators.get(measure.indicator) ?? null) : null,
        };
      }),
    };
  });
  return { format, encoding, delimiter, decisions, sheets, tables: shown };
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
  const others = noDataLines.map(({ line, kind, text }): Row => ({
    ...{ line, table: tableOf(tables, line), kind, findings: of(line) },
    cells: [text],
  }));
  return others.length === 0 ? records : [...records, ...others].sort((a, b) => a.line - b.line);
}

/** The table to which a line without data belongs: the last that has begun, its headings included. */
function tableOf(tables: readonly Table[], line: number): number {
  const begun = tables.findLastIndex(
    ({ headerLines: [first], firstDataLine }) => (first ?? firstDataLine ?? 1) <= line,
  );
  return Math.max(0, begun);
}
