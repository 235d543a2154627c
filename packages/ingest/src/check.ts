import type { Reading } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import type { Contract } from './contract.ts';
import { checkFigures as compareFigures } from './checks/check-figures.ts';
import { oncePerCell } from './checks/once-per-cell.ts';
import { inSheets } from './in-sheets.ts';
import { judge } from './judge.ts';
import { legendOf } from './observation-status.ts';
import { learn, withLessons } from './mapping.ts';
import { personalPlaces, type PersonalPlace } from './personal.ts';
import { readProblems } from './problem-table.ts';
import { readProgress } from './progress-table.ts';
import { recognise, type Known, type Recognised } from './recognise.ts';
import type { Finding } from './record.ts';
import { figureCells, resolversOf } from './figure-cells.ts';
import { ofTheFile } from './findings.ts';
import type { PersonSettings } from './settings.ts';
import { tableFindings } from './table-findings.ts';
import { readForm } from './text-form.ts';

export { catalogueOf } from './catalogue.ts';
export { lastingName } from './mapping.ts';
export type { Binding } from './bind.ts';
export type { KnownForms } from './known-forms.ts';
export type { Finding } from './record.ts';
export type { PersonSettings } from './settings.ts';

/** What a file is held against before it is handed in. */
export interface Checking extends Known {
  readonly settings: PersonSettings;
  /** The day on which it would be received: no period may end after it. */
  readonly receivedDay: string;
}

/** What is to be said of a file before it is handed in. */
export interface Checked {
  /** Parallel to the reading's tables; null where a table was not recognised. */
  readonly perTable: readonly (Binding | null)[];
  /** In the order of lines and columns, those of the whole file last; before all what cannot be taught so. */
  readonly findings: readonly Finding[];
  readonly personal: readonly PersonalPlace[];
}

/**
 * Checks a file as a load does, but for what only the ledger knows. Needs neither DuckDB nor Node, so that a browser
 * can do it before anything is sent.
 */
export function check(checking: Checking, reading: Reading): Checked {
  const lesson = learn(checking, reading);
  const taught = lesson && 'contract' in lesson ? [lesson] : [];
  const pipelines = withLessons(checking.pipelines, taught);
  const recognised = recognise({ ...checking, pipelines }, reading);
  const kind = recognised.perTable.find((binding) => binding !== null)?.contract.kind;
  const said = CHECKS[kind ?? 'no-data'](checking, reading, recognised);
  return {
    perTable: recognised.perTable,
    findings: inSheets(reading, [
      ...unteachable(lesson),
      ...[...recognised.findings, ...said].sort(byPlace),
    ]),
    personal: personalPlaces(reading),
  };
}

function unteachable(lesson: ReturnType<typeof learn>): Finding[] {
  if (lesson === null || 'contract' in lesson) return [];
  return [ofTheFile('error', 'setting', lesson.problem)];
}

type Check = (checking: Checking, reading: Reading, recognised: Recognised) => readonly Finding[];

const checkFigures: Check = ({ catalogue, settings, receivedDay }, reading, { perTable }) => {
  const resolvers = resolversOf({ catalogue, settings }, perTable, legendOf(reading));
  const cells = [...figureCells(reading, resolvers)];
  const { figures, findings } = judge(cells, receivedDay);
  return [
    ...oncePerCell([
      ...findings,
      ...compareFigures(catalogue, { reading, cells, figures, kept: [] }),
    ]),
    ...resolvers.flatMap((resolver) => (resolver ? tableFindings(resolver, settings) : [])),
  ];
};

/** As a load does, by the kind of the first table that was recognised. */
const CHECKS: Readonly<Record<Contract['kind'], Check>> = {
  observations: checkFigures,
  'no-data': checkFigures,
  'task-progress': (checking, reading, recognised) => {
    const seen = new Set<string>();
    return readForm(reading, recognised, (binding, table) =>
      readProgress(checking, binding, table, checking.receivedDay, seen),
    ).findings;
  },
  'problem-ledger': (checking, reading, recognised) => {
    const seen = new Map<string, number>();
    return readForm(reading, recognised, (binding, table) =>
      readProblems(checking, binding, table, checking.receivedDay, seen),
    ).findings;
  },
};

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.columnIndex ?? 0) - (b.columnIndex ?? 0);
}
