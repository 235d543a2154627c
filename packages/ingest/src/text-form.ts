import { type Column, type DataRecord, type Reading, type Table } from '@monitor/tabular';
import type { LineClass } from './account.ts';
import type { Binding } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import { misaligned } from './misaligned.ts';
import { byName, lookUp } from './names.ts';
import type { CellCounts } from './observe.ts';
import type { Finding } from './record.ts';
import type { Recognised } from './recognise.ts';
import type { Problem } from './resolve.ts';
import type { PersonSettings } from './settings.ts';

/** What the records of a form are held against. */
export interface FormContext {
  readonly catalogue: Catalogue;
  readonly settings: PersonSettings;
}

/** What became of one record of a form of texts: a row unless it is set aside, and what is to be said. */
export interface RowRead<Row> {
  readonly row: Row | null;
  readonly findings: readonly Finding[];
}

/** What a form of texts gave, every record and every cell accounted for. */
export interface FormRead<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
  readonly classes: readonly LineClass[];
  readonly cells: CellCounts;
}

/**
 * Reads a file of records that are texts rather than figures. Of each accepted record one cell counts as
 * the value, of each set aside those at fault; the others say what it is about.
 * @param readTable reads the records of one recognised table, in their order
 */
export function readForm<Row>(
  { tables }: Reading,
  recognised: Recognised,
  readTable: (binding: Binding, table: Table) => readonly RowRead<Row>[],
): FormRead<Row> {
  const read = tables.flatMap((table, position) => {
    const binding = recognised.perTable[position];
    if (!binding) return table.records.map((): RowRead<Row> => ({ row: null, findings: [] }));
    const sound = table.records.filter((record) => misaligned(record) === null);
    const read = readTable(binding, { ...table, records: sound });
    let next = 0;
    return table.records.flatMap((record) => {
      const problem = misaligned(record);
      return problem ? [setAside<Row>(record, problem)] : read.slice(next, ++next);
    });
  });
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
  const findings = read.flatMap((one) => one.findings);
  const cells = tables.reduce((sum, table) => sum + table.records.length * table.columns.length, 0);
  const value = rows.length;
  const quarantined = findings.filter((finding) => finding.quarantined).length;
  const dimension = cells - value - quarantined;
  return {
    rows,
    findings,
    classes: read.map(({ row }) => (row === null ? 'quarantined' : 'accepted')),
    cells: { value, missing: 0, quarantined, outOfScope: 0, dimension },
  };
}

function setAside<Row>({ line, cells }: DataRecord, { rule, message }: Problem): RowRead<Row> {
  const whole = { line, columnIndex: null, column: null, value: cells.join(' ').slice(0, 200) };
  return {
    row: null,
    findings: [{ severity: 'error', quarantined: true, ...whole, rule, message }],
  };
}

/** A field of a form and the names departments give its column. */
export interface Field<Name extends string> {
  readonly field: Name;
  readonly names: readonly string[];
}

/** Finds the fields of a form in the records of one table. */
export class RecordFields<Name extends string> {
  readonly #columns = new Map<Name, Column>();
  readonly #usual: ReadonlyMap<Name, string>;

  /** @param fields each with its usual name first */
  constructor(table: Table, fields: readonly Field<Name>[]) {
    this.#usual = new Map(fields.map(({ field, names }) => [field, names[0] ?? field]));
    const known = byName(fields, ({ names }) => names);
    for (const column of table.columns) {
      const field = lookUp(known, column.name)?.field;
      if (field && !this.#columns.has(field)) this.#columns.set(field, column);
    }
  }

  column(field: Name): Column | undefined {
    return this.#columns.get(field);
  }

  /** What stands in a record's field; null when it is blank or the form has no such column. */
  text(record: DataRecord, field: Name): string | null {
    const column = this.#columns.get(field);
    const cell = column ? (record.cells[column.index - 1] ?? '').trim() : '';
    return cell === '' ? null : cell;
  }

  /** A finding at a record's field; one of severity `error` sets the record aside. */
  finding(
    record: DataRecord,
    field: Name,
    severity: 'error' | 'warning',
    rule: string,
    message: string,
  ): Finding {
    const column = this.#columns.get(field);
    return {
      severity,
      quarantined: severity === 'error',
      line: record.line,
      columnIndex: column?.index ?? null,
      column: column?.header ?? null,
      value: this.text(record, field),
      rule,
      message,
    };
  }

  /** How a form calls a field: by its own header, else by the usual name. */
  nameOf(field: Name): string {
    return this.#columns.get(field)?.name ?? this.#usual.get(field) ?? field;
  }
}
