import type { Binding, KnownForms } from '@monitor/ingest/check';
import type { Reading } from '@monitor/tabular';
import type { Head, Row, ShownColumn } from './protocol.ts';

/** What is shown of a file, from its first part and what its tables were recognised as. */
export function headOf(
  reading: Reading,
  perTable: readonly (Binding | null)[],
  { plan }: KnownForms,
): Head {
  const indicators = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  return {
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    decisions: reading.decisions,
    tables: reading.tables.map((table, position) => {
      const binding = perTable[position] ?? null;
      return {
        title: table.title,
        headerLines: table.headerLines,
        firstDataLine: table.firstDataLine,
        form: binding?.contract.title ?? null,
        columns: table.columns.map(({ index, header, unit }, at): ShownColumn => {
          const role = binding?.roles[at];
          const measure = role?.kind === 'value' ? role.measure : null;
          return {
            ...{ index, header, unit: unit ?? measure?.unit ?? null, role: role?.kind ?? null },
            indicator: measure ? (indicators.get(measure.indicator) ?? null) : null,
          };
        }),
      };
    }),
  };
}

/** Records and lines without data, in the order of the file. */
export function rowsOf({ tables, noDataLines }: Reading): Row[] {
  const records = tables.flatMap((table) =>
    table.records.map(({ line, cells }): Row => ({ line, kind: null, cells })),
  );
  const others = noDataLines.map(({ line, kind, text }): Row => ({ line, kind, cells: [text] }));
  return others.length === 0 ? records : [...records, ...others].sort((a, b) => a.line - b.line);
}
