import type { Indicator } from '@monitor/plan';
import {
  sinceNewYear,
  type Cell,
  type Column,
  type DataRecord,
  type Period,
} from '@monitor/tabular';
import type { Binding, ColumnRole, ValueRole } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Contract, Measure } from './contract.ts';
import { FigureMarks, notANumber } from './figure-marks.ts';
import { mergedLabels } from './merged-labels.ts';
import { nameForms, nameKey } from './names.ts';
import type { Legend, Status } from './observation-status.ts';
import { observedPeriod, periodUnread, type ObservedPeriod } from './periods.ts';
import { RowReader, type RowContext } from './row-context.ts';
import type { PersonSettings } from './settings.ts';
import { tableContext, type TableContext } from './table-context.ts';
import { settleUnit, type Conversion } from './units.ts';

/** Why a cell is set aside. */
export interface Problem {
  readonly rule: string;
  readonly message: string;
  /** The cell of the row that is at fault; absent where it is the figure's own. */
  readonly cell?: LabelCell;
}

/** A cell that says what the figures of its row are about. */
export type LabelCell = Pick<CellPlace, 'field' | 'columnName' | 'text'>;

/** What becomes of a figure cell. */
export type CellState = 'value' | 'missing' | 'quarantined' | 'out-of-scope';

/** What a figure cell turned out to be. */
type Resolved =
  | {
      readonly state: 'value';
      readonly number: number;
      readonly decimals: number;
      /** Null where the file's holds. */
      readonly status: Status | null;
      readonly conversion: Conversion;
      readonly indicator: Indicator;
      readonly areaId: string;
      readonly period: ObservedPeriod;
    }
  | { readonly state: 'missing' | 'out-of-scope' }
  | { readonly state: 'quarantined'; readonly problem: Problem };

/** Where a figure cell stands, and what stands in it. */
export interface CellPlace {
  /** The record's place among the file's records. */
  readonly record: number;
  readonly line: number;
  /** 1-based field of the record. */
  readonly field: number;
  readonly columnName: string;
  readonly text: string;
}

/** One figure cell of a record with everything found out about it alone. */
export type FigureCell = CellPlace & Resolved;

/** Finds out what the figure cells of a bound table's records are. */
export class Resolver {
  readonly #binding: Binding;
  readonly #catalogue: Catalogue;
  readonly #person: PersonSettings;
  readonly #table: TableContext;
  readonly #rows: RowReader;
  readonly #unitsUsed = new Set<string>();
  /** Whether any figure rests on the period and area said for the table as a whole. */
  tablePeriodUsed = false;
  tableAreaUsed = false;
  /** Units taken from the contract or a person, by indicator: they become decisions. */
  readonly settled = new Map<string, Conversion>();
  /** Areas, columns and labels left aside as out of scope: they become findings. */
  readonly outside = { areas: new Set<string>(), names: new Set<string>() };

  /** How figures are marked. */
  readonly marks: FigureMarks;

  constructor(binding: Binding, catalogue: Catalogue, person: PersonSettings, legend: Legend) {
    this.#binding = binding;
    this.#catalogue = catalogue;
    this.#person = person;
    this.#table = tableContext(binding, catalogue, person);
    this.#rows = new RowReader(binding, catalogue, this.#table);
    this.marks = new FigureMarks(legend, binding.contract.missing ?? [], binding.table.decimal);
  }

  /** The figure cells of one record; `index` is its place among the file's records. */
  cells(record: DataRecord, index: number): FigureCell[] {
    const row = this.row(record);
    return this.#binding.table.columns.flatMap((column, position) => {
      const role = this.#binding.roles[position];
      if (role?.kind !== 'value' && role?.kind !== 'outside') return [];
      const text = record.cells[column.index - 1] ?? '';
      const columnName = column.header;
      const place = { record: index, line: record.line, field: column.index, columnName, text };
      return [{ ...place, ...this.#resolve(role, column, place, row) }];
    });
  }

  /** What a record says for all its cells. */
  row(record: DataRecord): RowContext {
    return this.#rows.read(record);
  }

  /** What the figures of a column are, said by its header, by the row or by the table as a whole. */
  measureOf(role: ValueRole, row: RowContext): Measure | null {
    return role.measure ?? row.measure ?? this.#table.measure;
  }

  #resolve(role: ColumnRole, column: Column, place: CellPlace, row: RowContext): Resolved {
    const cell = this.marks.parse(place.text);
    if (role.kind !== 'value') return this.#unknownName(cell, column.name);
    const measure = this.measureOf(role, row);
    const indicator = measure ? this.#catalogue.indicator(measure.indicator) : undefined;
    if (!measure || !indicator) {
      const name = row.indicatorText ?? this.#table.unknownIndicator ?? column.name;
      const unknown = this.#unknownName(cell, name);
      return row.indicatorText === null ? unknown : atLabel(unknown, row.cell('indicator'));
    }
    const area = this.area(role.areaId ?? row.areaId, row.areaText, measure);
    if (typeof area !== 'string' && area.state === 'out-of-scope') return area;
    if (cell.kind === 'missing') {
      this.marks.missing(cell.marker, place);
      return { state: 'missing' };
    }
    if (row.problem) return setAside(row.problem);
    if (typeof area !== 'string') return atLabel(area, row.cell('area'));
    const stated = role.period ?? row.period;
    if (stated !== null && stated === this.#table.period) this.tablePeriodUsed = true;
    const period = stated && role.sinceNewYear ? sinceNewYear(stated) : stated;
    if (this.#table.areaId !== null && row.areaId === this.#table.areaId) this.tableAreaUsed = true;
    if (!period)
      return atLabel(setAside(PROBLEMS.period(this.#table.unreadPeriod)), row.cell('period'));
    if (cell.kind === 'text') return setAside(notANumber(cell.text));
    const status = this.marks.statusOf(cell.flag, place);
    if (status !== null && typeof status !== 'string') return setAside(status);
    const observed = observedPeriod(period, indicator);
    if (!observed) return setAside(PROBLEMS.otherPeriod(period, indicator));
    const conversion = this.conversion(cell.unit, column, row, measure, indicator);
    if ('rule' in conversion) return setAside(conversion);
    return {
      state: 'value',
      number: cell.value,
      decimals: cell.decimals,
      status,
      conversion,
      indicator,
      areaId: area,
      period: observed,
    };
  }

  /** A column or row whose name neither contract nor catalogue knows. */
  #unknownName(cell: Cell, name: string): Resolved {
    this.outside.names.add(name);
    if (this.#binding.contract.outside.columns === 'out-of-scope') return { state: 'out-of-scope' };
    if (cell.kind === 'missing') return { state: 'missing' };
    return setAside({
      rule: 'extra-label',
      message: `“${name}”不在本表口径内，请核对栏目名称`,
    });
  }

  /** The area a figure is about, or what becomes of the cell without one. */
  area(areaId: string | null, text: string | null, measure: Measure): string | Resolved {
    if (areaId === null) {
      if (text && this.#binding.contract.outside.areas === 'out-of-scope') {
        this.outside.areas.add(text);
        return { state: 'out-of-scope' };
      }
      return setAside(PROBLEMS.area(text));
    }
    if (measure.part === undefined || this.#catalogue.partOf(areaId) === measure.part)
      return areaId;
    const part = this.#catalogue.part(areaId, measure.part);
    return part?.id ?? setAside(PROBLEMS.area(`${text ?? areaId} ${measure.part}`));
  }

  /** How the figures of a row come into the indicator's unit, or why they do not. */
  conversion(
    cellUnit: string | null,
    column: Column,
    row: RowContext,
    measure: Measure,
    indicator: Indicator,
  ): Conversion | Problem {
    const settled = settleUnit(
      [
        { unit: cellUnit, by: 'cell' },
        { unit: this.#personUnit(column.name), by: 'person' },
        { unit: column.unit, by: 'file' },
        { unit: row.unit, by: 'file' },
        ...this.#table.units,
        { unit: measure.unit, by: 'contract' },
      ],
      indicator.unit,
    );
    if ('problem' in settled) return PROBLEMS.unit(settled, indicator);
    if (settled.by === 'person' || settled.by === 'contract') {
      this.settled.set(indicator.id, settled);
    }
    return settled;
  }

  #personUnit(column: string): string | undefined {
    const forms = nameForms(column);
    const own = Object.entries(this.#person.units).find(([name]) => forms.includes(nameKey(name)));
    if (own) this.#unitsUsed.add(own[0]);
    return own?.[1] ?? this.#person.unit;
  }

  /** Columns whose label stands once for several rows. */
  get mergedLabels(): readonly Column[] {
    const merged = mergedLabels(this.#binding);
    return this.#binding.table.columns.filter(({ index }) => merged.has(index));
  }

  get contract(): Contract {
    return this.#binding.contract;
  }

  /** What was said for the table as a whole; a person's word among it. */
  get table(): TableContext {
    return this.#table;
  }

  /** Columns a person set a unit for that the table does not have, or has no figures in. */
  unitsUnused(): string[] {
    return Object.keys(this.#person.units).filter((name) => !this.#unitsUsed.has(name));
  }
}

/** What sets a whole row aside is told at the cell that is at fault. */
function atLabel(resolved: Resolved, cell: LabelCell | null): Resolved {
  if (resolved.state !== 'quarantined' || cell === null) return resolved;
  return setAside({ ...resolved.problem, cell });
}

function setAside(problem: Problem): Resolved {
  return { state: 'quarantined', problem };
}

const PROBLEMS = {
  otherPeriod: ({ start, end }: Period, { name }: Indicator): Problem => ({
    rule: 'constraint-error',
    message: `“${name.zh}”按固定的日期或学年统计，不能填 ${start} 至 ${end} 的数，请核对时间`,
  }),
  period: (unread: string | null): Problem =>
    unread === null
      ? {
          rule: 'required-value',
          message: '缺少时间，请在文件中写明，或补充说明数据期（命令行用 --set period=2023-06）',
        }
      : { rule: 'type-error', message: periodUnread(unread) },
  area: (text: string | null): Problem => ({
    rule: 'foreign-key',
    message: text
      ? `地区“${text}”不在区划目录内，请核对名称或代码`
      : '缺少地区，请在文件中写明，或补充说明地区（命令行用 --set area=区划代码）',
  }),
  unit: (found: { problem: string; unit?: string }, { name, unit }: Indicator): Problem =>
    found.unit === undefined
      ? {
          rule: 'unit-missing',
          message: `“${name.zh}”没有写明计量单位（目录单位为${unit}），请在文件中写明，或补充说明计量单位（命令行用 --set unit=单位）`,
        }
      : {
          rule: 'unit-mismatch',
          message: `单位“${found.unit}”不能换算为“${name.zh}”的单位${unit}，请核对`,
        },
};
