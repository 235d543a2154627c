import type { Reading } from '@monitor/tabular';
import type { LineClass } from './account.ts';
import { crossChecks } from './checks/cross-checks.ts';
import { oncePerCell } from './checks/once-per-cell.ts';
import { judge, type Figure } from './judge.ts';
import { legendOf } from './observation-status.ts';
import { figureCells, resolversOf } from './figure-cells.ts';
import type { CellState, FigureCell, Resolver } from './resolve.ts';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import { receivedOn } from './received.ts';
import type { Finding, LoadDecision } from './record.ts';
import { statement } from './sql.ts';
import { stageFigures } from './stage.ts';
import type { Submission } from './submission.ts';
import { tableFindings } from './table-findings.ts';
import { taughtBasis, type Understanding } from './understand.ts';

/** Cells of data records by what became of them; they add up to records × columns. */
export interface CellCounts {
  readonly value: number;
  readonly missing: number;
  readonly quarantined: number;
  readonly outOfScope: number;
  /** Areas, periods, labels, serial numbers: cells that say what a figure is about. */
  readonly dimension: number;
}

export interface ChangeCounts {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/** What observing a file gave. */
export interface Observed {
  /** The class of each record, through all tables in reading order. */
  readonly classes: readonly LineClass[];
  readonly cells: CellCounts;
  readonly changes: ChangeCounts;
  readonly decisions: readonly LoadDecision[];
  readonly findings: readonly Finding[];
}

export const NO_CHANGES: ChangeCounts = { added: 0, revised: 0, unchanged: 0 };

/** What taking a file's figures in gave, and what it was taken from. */
export interface FiguresTaken {
  readonly observed: Observed;
  readonly cells: readonly FigureCell[];
  readonly figures: readonly Figure[];
}

/** Takes a file's figures in and holds them against each other and against what the ledger has. */
export async function observeCells(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const taken = await takeFigures(context, reading, understood, submission, identity);
  const asked = await crossChecks(context, reading, taken, identity);
  return { ...taken.observed, findings: oncePerCell([...taken.observed.findings, ...asked]) };
}

/**
 * Judges the figure cells of a file, sets aside what does not fit and appends what is new:
 * judge → stage → report → compare → observe, each over the whole file.
 */
export async function takeFigures(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<FiguresTaken> {
  const { db } = context.ledger;
  const legend = legendOf(reading);
  const resolvers = resolversOf(context, understood.perTable, legend);
  const cells = [...figureCells(reading, resolvers)];
  const { states, figures, findings } = judge(cells, await receivedOn(context, submission));
  await stageFigures(db, figures);
  const { loadId: load_id, sequence, demonstration, recordedAt: recorded_at } = identity;
  const { status } = legend;
  await db.run(statement('report'), { load_id, sequence, status, demonstration });
  await db.run(statement('compare'), { load_id });
  const { revisionReason: revision_reason } = submission;
  await db.run(statement('observe'), { recorded_at, revision_reason });
  const bound = resolvers.filter((resolver) => resolver !== null);
  const observed: Observed = {
    classes: classesOf(reading, understood, cells, states),
    cells: countCells(reading, states),
    changes: (await db.row<ChangeCounts>(statement('count-changes'))) ?? NO_CHANGES,
    decisions: bound.flatMap((resolver) => decisionsOf(resolver, context)),
    findings: [
      ...findings,
      ...bound.flatMap((resolver) => tableFindings(resolver, context.settings)),
    ],
  };
  return { observed, cells, figures };
}

/** Records of unrecognised tables are set aside whole; those of forms without data are out of scope. */
function classesOf(
  reading: Reading,
  understood: Understanding,
  cells: readonly FigureCell[],
  states: readonly CellState[],
): LineClass[] {
  const classes = new Map<number, LineClass>();
  cells.forEach(({ record }, at) => {
    const before = classes.get(record);
    const state = states[at];
    if (state === 'quarantined') classes.set(record, 'quarantined');
    else if (state !== 'out-of-scope' && before !== 'quarantined') classes.set(record, 'accepted');
    else classes.set(record, before ?? 'out-of-scope');
  });
  let index = 0;
  return reading.tables.flatMap((table, position) => {
    const kind = understood.perTable[position]?.contract.kind;
    const fallback = kind === undefined ? 'quarantined' : 'out-of-scope';
    return table.records.map(() => classes.get(index++) ?? fallback);
  });
}

function countCells(reading: Reading, states: readonly CellState[]): CellCounts {
  const count = (wanted: CellState) => states.filter((state) => state === wanted).length;
  const all = reading.tables.reduce(
    (sum, table) => sum + table.records.length * table.columns.length,
    0,
  );
  return {
    value: count('value'),
    missing: count('missing'),
    quarantined: count('quarantined'),
    outOfScope: count('out-of-scope'),
    dimension: all - states.length,
  };
}

function decisionsOf(resolver: Resolver, context: LoadContext): LoadDecision[] {
  return [
    ...periodDecision(resolver, context),
    ...areaDecision(resolver),
    ...mergedDecision(resolver),
    ...unitDecisions(resolver, context),
  ];
}

function areaDecision({ table, tableAreaUsed }: Resolver): LoadDecision[] {
  const { areaId: value, areaTitled } = table;
  if (!tableAreaUsed || !areaTitled || value === null) return [];
  return [{ subject: 'area', value, basis: '按表的标题', decidedBy: 'reader' }];
}

function mergedDecision({ mergedLabels }: Resolver): LoadDecision[] {
  if (mergedLabels.length === 0) return [];
  const value = mergedLabels.map(({ header }) => header).join('、');
  const basis = '每组只在第一行写明，组内各行同属一项';
  return [{ subject: 'merged-labels', value, basis, decidedBy: 'reader' }];
}

/** Where the rows do not say their period, what was taken for it is a decision. */
function periodDecision(resolver: Resolver, context: LoadContext): LoadDecision[] {
  const { period } = resolver.table;
  if (!resolver.tablePeriodUsed || period === null) return [];
  const bySomeone = context.settings.period !== undefined;
  return [
    {
      subject: 'period',
      value: period.start === period.end ? period.start : `${period.start}/${period.end}`,
      basis: bySomeone ? '由提交人指定' : '按标题、表头说明或数据管道的口径',
      decidedBy: bySomeone ? 'person' : 'reader',
    },
  ];
}

function unitDecisions(resolver: Resolver, context: LoadContext): LoadDecision[] {
  const { contract } = resolver;
  return [...resolver.settled].map(([indicatorId, { unit, by }]) => {
    const decision = {
      subject: `unit[${context.catalogue.indicator(indicatorId)?.name.zh ?? indicatorId}]`,
      value: unit,
    };
    if (by !== 'person' && contract.taught === undefined)
      return { ...decision, basis: '文件未写明，按数据管道的口径', decidedBy: 'contract' };
    const taught = by === 'person' ? null : taughtBasis(contract, context.catalogue);
    return { ...decision, basis: taught ?? '由提交人指定', decidedBy: 'person' };
  });
}
