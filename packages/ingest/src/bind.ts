import {
  parseCell,
  parsePeriod,
  splitUnit,
  type Column,
  type Period,
  type Table,
} from '@monitor/tabular';
import type { Catalogue } from './catalogue.ts';
import type { Contract, Measure, Pipeline } from './contract.ts';
import { partsOf, valueRole } from './header.ts';
import { byName, nameForms, nameKey, UNIT_COLUMNS } from './names.ts';
import { cutPeriod, MONTH_COLUMN, YEAR_COLUMN } from './periods.ts';
import { titledMeasure } from './titles.ts';

/** What a column of a table is to a contract. */
export type ColumnRole =
  { readonly kind: 'area' | 'period' | 'indicator' | 'unit' | 'context' | 'outside' } | ValueRole;

/** A column of figures. */
export interface ValueRole {
  readonly kind: 'value';
  /** What the header itself says; null where row, preamble or contract says it. */
  readonly measure: Measure | null;
  readonly period: Period | null;
  readonly areaId: string | null;
  /** Whether it counts since the year began (本月止累计), whatever period the row says. */
  readonly sinceNewYear: boolean;
}

/** One table understood as one form of one pipeline. */
export interface Binding {
  readonly pipeline: Pipeline;
  readonly contract: Contract;
  readonly table: Table;
  /** Parallel to the table's columns. */
  readonly roles: readonly ColumnRole[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly score: number;
}

/**
 * Understands a table as the form of a pipeline that explains it best.
 * @param beside names that stand in the other tables of the file: of a form written in blocks, each has only some
 * @returns the best binding, null when no contract's evidence is all there, or `ambiguous` naming the
 *   contracts that explain it equally well
 */
export function bindTable(
  table: Table,
  pipelines: readonly Pipeline[],
  catalogue: Catalogue,
  beside: ReadonlySet<string> = new Set(),
): Binding | null | { readonly ambiguous: readonly string[] } {
  const own = evidenceOf(table, catalogue);
  const evidence = new Set([...own, ...beside]);
  const bindings = pipelines
    .flatMap((pipeline) =>
      pipeline.contracts
        .filter((contract) => contract.requires.every((names) => stands(names, evidence)))
        .map((contract) => bind(table, pipeline, contract, catalogue)),
    )
    .filter(
      (binding) =>
        binding.contract.kind !== 'observations' || hasValues(binding, own, beside.size === 0),
    )
    .sort(byRank);
  const [best, second] = bindings;
  if (!best) return null;
  if (second && byRank(best, second) === 0) {
    return { ambiguous: [best, second].map((b) => `${b.pipeline.id}/${b.contract.id}`) };
  }
  return best;
}

/** What a person taught goes before what pipelines declare. */
function byRank(a: Binding, b: Binding): number {
  return Number(isTaught(b)) - Number(isTaught(a)) || b.score - a.score;
}

function isTaught({ contract }: Binding): boolean {
  return contract.taught !== undefined;
}

function stands(names: readonly string[], evidence: ReadonlySet<string>): boolean {
  return names.some((name) => evidence.has(nameKey(name)));
}

const LABELS_LOOKED_AT = 2000;

/** All names that stand in a table: headers, preamble, and the labels of its first columns. */
export function evidenceOf(table: Table, catalogue: Catalogue): Set<string> {
  const found = new Set<string>();
  for (const { name, header } of table.columns) {
    for (const form of [...nameForms(name), nameKey(header)]) found.add(form);
    for (const part of name.split('/').flatMap((text) => [text, ...partsOf(text, catalogue)])) {
      found.add(nameKey(part));
    }
  }
  for (const { key, value } of table.facts) {
    found.add(nameKey(key ?? cutPeriod(value).rest)).add(nameKey(value));
  }
  for (const label of labelsOf(table)) found.add(label);
  return found;
}

/** What stands in the first columns, each as written and without its unit. */
function labelsOf(table: Table): Set<string> {
  const labels = new Set<string>();
  for (const record of table.records.slice(0, LABELS_LOOKED_AT)) {
    for (const cell of record.cells.slice(0, 4)) {
      labels.add(nameKey(cell)).add(nameKey(splitUnit(cell).label));
    }
  }
  return labels;
}

/** @param alone a form that names its indicator in a fixed place is recognised even when the catalogue lacks it */
function hasValues(binding: Binding, evidence: ReadonlySet<string>, alone: boolean): boolean {
  const values = binding.roles.filter((role) => role.kind === 'value');
  if (values.some((role) => role.measure !== null)) return true;
  const named = [...binding.measures.keys()].some((key) => evidence.has(key));
  return values.length > 0 && (named || (alone && binding.contract.indicator !== undefined));
}

function bind(table: Table, pipeline: Pipeline, contract: Contract, catalogue: Catalogue): Binding {
  const measures = byName(contract.measures, (measure) => measure.names);
  const found = table.columns.map((column) => {
    const role = roleOf(column, contract, measures, catalogue);
    return role.kind === 'outside' && column.header.trim() === ''
      ? (labelRole(table, column, measures, catalogue) ?? role)
      : role;
  });
  const titled = titledMeasure(table, measures) !== null;
  const settled = settleUnnamed(figuresOf(table, found), contract, titled);
  const roles = joinMonth(table, settled);
  const known = roles.filter((role) => role.kind !== 'outside').length;
  const measured = roles.filter((role) => role.kind === 'value' && role.measure).length;
  const labels = evidenceOfLabels(table, measures);
  const score = contract.requires.length * 3 + measured * 2 + labels * 2 + known;
  return { pipeline, contract, table, roles, measures, score };
}

/**
 * In a list of figures, one to a row, the header of their column says nothing of them (`数值`): they stand in the
 * one column of figures that is nothing else.
 */
function figuresOf(table: Table, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.some(({ kind }) => kind === 'value')) return roles;
  const [only, ...others] = table.columns.filter(
    (column, at) => roles[at]?.kind === 'outside' && isMostly(table, column, isFigure),
  );
  if (!only || others.length > 0) return roles;
  const nothing = { measure: null, period: null, areaId: null, sinceNewYear: false };
  const role = { kind: 'value', ...nothing } as const;
  return roles.map((was, at) => (table.columns[at] === only ? role : was));
}

function isFigure(cell: string): boolean {
  return parseCell(cell).kind === 'number';
}

function evidenceOfLabels(table: Table, measures: ReadonlyMap<string, Measure>): number {
  const known = [...labelsOf(table)].map((label) => measures.get(label)?.indicator);
  return new Set(known.filter((indicator) => indicator !== undefined)).size;
}

/**
 * A figure column that names no indicator, in a form whose rows and preamble name none either: the form's
 * one indicator where it has only one, else no figure of this form.
 */
function settleUnnamed(
  roles: readonly ColumnRole[],
  contract: Contract,
  titled: boolean,
): readonly ColumnRole[] {
  const named = roles.some((role) => role.kind === 'indicator') || contract.indicator !== undefined;
  if (named || titled) return roles;
  const [only, ...others] = contract.measures;
  return roles.map((role) => {
    if (role.kind !== 'value' || role.measure !== null) return role;
    return only && others.length === 0 ? { ...role, measure: only } : { kind: 'outside' };
  });
}

/** Columns in which forms repeat what was reported before, for comparison. */
const SAID_BEFORE = /^(?:上期|上月|上年同期)/;

function roleOf(
  column: Column,
  contract: Contract,
  measures: ReadonlyMap<string, Measure>,
  catalogue: Catalogue,
): ColumnRole {
  const is = (names: readonly string[] | undefined) =>
    (names ?? []).some((name) => nameForms(column.name).includes(nameKey(name)));
  if (is(contract.area.columns)) return { kind: 'area' };
  if (is(contract.period.columns)) return { kind: 'period' };
  if (is(contract.indicator?.columns)) return { kind: 'indicator' };
  if (is(contract.context) || SAID_BEFORE.test(column.name)) return { kind: 'context' };
  if (is([...UNIT_COLUMNS, ...(contract.units ?? [])])) return { kind: 'unit' };
  return valueRole(column, measures, catalogue) ?? { kind: 'outside' };
}

/** Beside a column of years, a column of months is the rest of the period, named by the form or not. */
function joinMonth(table: Table, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const named = (pattern: RegExp) =>
    table.columns.findIndex((column) => pattern.test(nameKey(column.name)));
  const [year, month] = [named(YEAR_COLUMN), named(MONTH_COLUMN)];
  if (month < 0 || roles[year]?.kind !== 'period') return roles;
  return roles.map((role, at) => (at === month ? { kind: 'period' } : role));
}

const LABEL_SHARE = 0.8;

/** A column without a header is known by what stands in it: periods, areas or indicators. */
function labelRole(
  table: Table,
  column: Column,
  measures: ReadonlyMap<string, Measure>,
  catalogue: Catalogue,
): ColumnRole | null {
  const mostly = (test: (cell: string) => boolean) => isMostly(table, column, test);
  if (mostly((cell) => parsePeriod(cell) !== null)) return { kind: 'period' };
  if (mostly((cell) => catalogue.area(cell) !== undefined)) return { kind: 'area' };
  if (mostly((cell) => measures.has(nameKey(cell)))) return { kind: 'indicator' };
  return null;
}

function isMostly(table: Table, column: Column, test: (cell: string) => boolean): boolean {
  const cells = table.records
    .slice(0, LABELS_LOOKED_AT)
    .map((record) => record.cells[column.index - 1] ?? '')
    .filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.filter(test).length >= LABEL_SHARE * cells.length;
}
