import { parsePeriod, serialDay, splitUnit, type DataRecord, type Period } from '@monitor/tabular';
import type { Binding, ColumnRole } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Measure } from './contract.ts';
import { mergedLabels } from './merged-labels.ts';
import { misaligned } from './misaligned.ts';
import { nameKey } from './names.ts';
import { MONTH_COLUMN, periodUnread, YEAR_COLUMN } from './periods.ts';
import type { LabelCell, Problem } from './resolve.ts';
import type { TableContext } from './table-context.ts';

/** What a row says for all its cells. */
export interface RowContext {
  readonly measure: Measure | null;
  readonly indicatorText: string | null;
  readonly areaId: string | null;
  /** The area as the row writes it; null when the table has no area column. */
  readonly areaText: string | null;
  readonly period: Period | null;
  readonly unit: string | null;
  readonly problem: Problem | null;
  /** The row's cell for a kind of label; null when the table has no such column. */
  cell(kind: LabelKind): LabelCell | null;
}

type LabelKind = 'area' | 'period' | 'indicator' | 'unit';

/** Reads what the rows of one table say; keeps what it has parsed once. */
export class RowReader {
  readonly #binding: Binding;
  readonly #catalogue: Catalogue;
  readonly #table: TableContext;
  readonly #fields: Record<LabelKind, number[]>;
  readonly #yearMonth: [year: number, month: number] | null;
  readonly #serialDays: ReadonlySet<number>;
  readonly #periods = new Map<string, Period | null>();
  /** Of columns whose label stands once for several rows, the label that holds. */
  readonly #held = new Map<number, string>();

  constructor(binding: Binding, catalogue: Catalogue, table: TableContext) {
    this.#binding = binding;
    this.#catalogue = catalogue;
    this.#table = table;
    this.#fields = {
      area: fieldsOf(binding, 'area'),
      period: fieldsOf(binding, 'period'),
      indicator: fieldsOf(binding, 'indicator'),
      unit: fieldsOf(binding, 'unit'),
    };
    this.#yearMonth = yearAndMonth(binding, this.#fields.period);
    const serial = binding.table.columns.filter((column) => column.serialDays);
    this.#serialDays = new Set(serial.map((column) => column.index));
    for (const field of mergedLabels(binding)) this.#held.set(field, '');
  }

  read(record: DataRecord): RowContext {
    const texts = (fields: readonly number[]) =>
      fields.map((field) => this.#text(record, field)).filter(Boolean);
    const label = this.#label(texts(this.#fields.indicator));
    const { period, problem } = this.#period(texts(this.#yearMonth ?? this.#fields.period));
    const cell = (kind: LabelKind) => this.#cell(record, this.#fields[kind][0]);
    return {
      cell,
      ...this.#area(texts(this.#fields.area)),
      measure: label?.measure ?? null,
      indicatorText: label?.name ?? null,
      unit: texts(this.#fields.unit)[0] ?? label?.unit ?? null,
      period,
      problem: this.#misaligned(record) ?? (problem && { ...problem, ...at(cell('period')) }),
    };
  }

  #misaligned(record: DataRecord): Problem | null {
    const problem = misaligned(record);
    if (problem === null) return null;
    const { columns } = this.#binding.table;
    const column = record.faults.find((fault) => fault.column !== null)?.column ?? 1;
    return { ...problem, ...at(this.#cell(record, Math.min(column, columns.at(-1)?.index ?? 1))) };
  }

  #cell(record: DataRecord, field: number | undefined): LabelCell | null {
    const column = this.#binding.table.columns.find(({ index }) => index === field);
    if (field === undefined || column === undefined) return null;
    return { field, columnName: column.header, text: record.cells[field - 1] ?? '' };
  }

  #text(record: DataRecord, field: number): string {
    let text = (record.cells[field - 1] ?? '').trim();
    const held = this.#held.get(field);
    if (held !== undefined && text === '') text = held;
    else if (held !== undefined) this.#held.set(field, text);
    return this.#serialDays.has(field) ? serialDay(text) : text;
  }

  #label(texts: readonly string[]) {
    const labels = texts.map((text) => {
      const { label, unit } = splitUnit(text);
      const { measures } = this.#binding;
      const measure = measures.get(nameKey(text)) ?? measures.get(nameKey(label));
      return { measure, name: label, unit };
    });
    return labels.find((label) => label.measure !== undefined) ?? labels[0];
  }

  #area(texts: readonly string[]) {
    if (this.#fields.area.length === 0) return { areaId: this.#table.areaId, areaText: null };
    const area = texts.map((text) => this.#catalogue.area(text)).find((found) => found);
    return { areaId: area?.id ?? null, areaText: texts.join(' ') };
  }

  #period(texts: readonly string[]): { period: Period | null; problem: Problem | null } {
    if (texts.length === 0) return { period: this.#table.period, problem: null };
    const [year, month] = texts;
    const forms = this.#yearMonth
      ? [`${digits(year)}年${digits(month)}月`]
      : [...texts, texts.join('')];
    const period = forms.map((form) => this.#parsed(form)).find((found) => found !== null);
    if (period) return { period, problem: null };
    const message = periodUnread(texts.join(' '));
    return { period: null, problem: { rule: 'type-error', message } };
  }

  #parsed(text: string): Period | null {
    const known = this.#periods.get(text);
    if (known !== undefined) return known;
    const period = parsePeriod(text);
    this.#periods.set(text, period);
    return period;
  }
}

function at(cell: LabelCell | null): Pick<Problem, 'cell'> {
  return cell === null ? {} : { cell };
}

function fieldsOf(binding: Binding, kind: ColumnRole['kind']): number[] {
  return binding.table.columns
    .filter((_, position) => binding.roles[position]?.kind === kind)
    .map((column) => column.index);
}

/** The fields of year and month where a table has a column of each, else null. */
function yearAndMonth(binding: Binding, fields: readonly number[]): [number, number] | null {
  const named = (pattern: RegExp) =>
    binding.table.columns.find(
      (column) => fields.includes(column.index) && pattern.test(nameKey(column.name)),
    )?.index;
  const year = named(YEAR_COLUMN);
  const month = named(MONTH_COLUMN);
  return year !== undefined && month !== undefined ? [year, month] : null;
}

function digits(text: string | undefined): string {
  return /\d+/.exec((text ?? '').normalize('NFKC'))?.[0] ?? '';
}
