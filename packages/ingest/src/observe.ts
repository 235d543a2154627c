import type { Reading } from '@monitor/tabular';
import type { LineClass } from './account.ts';
import { Resolver, type StagedCell } from './resolve.ts';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import { receivedOn } from './received.ts';
import type { Finding, LoadDecision } from './record.ts';
import { statement } from './sql.ts';
import { stageCells } from './stage.ts';
import type { Submission } from './submission.ts';
import { tableFindings } from './table-findings.ts';
import type { Understanding } from './understand.ts';

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

const NO_CHANGES: ChangeCounts = { added: 0, revised: 0, unchanged: 0 };

/**
 * Stages the figure cells of a file, checks them, sets aside what does not fit and appends what is new:
 * stage → judge → find → report → compare → observe, each a statement over the whole file.
 */
export async function observeCells(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const { db } = context.ledger;
  const resolvers = understood.perTable.map((binding) =>
    binding?.contract.kind === 'observations'
      ? new Resolver(binding, context.catalogue, context.settings)
      : null,
  );
  await stageCells(db, stagedCells(reading, resolvers));
  const received = await receivedOn(context, submission);
  await db.run(statement('judge'), { received_day: received });
  const load_id = identity.loadId;
  for (const finder of ['find-quarantined', 'find-implausible', 'find-repeated']) {
    await db.run(statement(finder), { load_id });
  }
  const { sequence, demonstration, recordedAt: recorded_at } = identity;
  const status = statusOf(reading);
  await db.run(statement('report'), { load_id, sequence, status, demonstration });
  await db.run(statement('compare'), { load_id });
  const revision_reason = submission.revisionReason ?? '重新报送，未说明原因';
  await db.run(statement('observe'), { recorded_at, revision_reason });
  return {
    classes: await classesOf(context, reading, understood),
    cells: await countCells(context, reading),
    changes: (await db.row<ChangeCounts>(statement('count-changes'))) ?? NO_CHANGES,
    decisions: resolvers.flatMap((resolver) => (resolver ? decisionsOf(resolver, context) : [])),
    findings: resolvers.flatMap((resolver) =>
      resolver ? tableFindings(resolver, context.settings) : [],
    ),
  };
}

function* stagedCells(
  reading: Reading,
  resolvers: readonly (Resolver | null)[],
): Iterable<StagedCell> {
  let index = 0;
  for (const [position, table] of reading.tables.entries()) {
    const resolver = resolvers[position];
    for (const record of table.records) {
      if (resolver) yield* resolver.cells(record, index);
      index += 1;
    }
  }
}

const PROVISIONAL = /初步数|初步核算|快报|初报|预计数/;

/** SDMX observation status: P where the file calls its figures provisional, else A. */
function statusOf(reading: Reading): string {
  const said = reading.noDataLines.filter((line) => line.kind !== 'header');
  return said.some((line) => PROVISIONAL.test(line.text)) ? 'P' : 'A';
}

/** Records of unrecognised tables are set aside whole; those of forms without data are out of scope. */
async function classesOf(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
): Promise<LineClass[]> {
  const judged = await context.ledger.db.rows<{ record: number; class: LineClass }>(
    statement('class-of-records'),
  );
  const classes = new Map(judged.map((row) => [row.record, row.class]));
  let index = 0;
  return reading.tables.flatMap((table, position) => {
    const kind = understood.perTable[position]?.contract.kind;
    const fallback = kind === undefined ? 'quarantined' : 'out-of-scope';
    return table.records.map(() => classes.get(index++) ?? fallback);
  });
}

async function countCells(context: LoadContext, reading: Reading): Promise<CellCounts> {
  const row = await context.ledger.db.row<
    Omit<CellCounts, 'dimension' | 'outOfScope'> & {
      out_of_scope: number;
    }
  >(statement('count-cells'));
  const { value = 0, missing = 0, quarantined = 0, out_of_scope: outOfScope = 0 } = row ?? {};
  const all = reading.tables.reduce(
    (sum, table) => sum + table.records.length * table.columns.length,
    0,
  );
  const dimension = all - value - missing - quarantined - outOfScope;
  return { value, missing, quarantined, outOfScope, dimension };
}

function decisionsOf(resolver: Resolver, context: LoadContext): LoadDecision[] {
  return [...periodDecision(resolver, context), ...unitDecisions(resolver, context)];
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
  return [...resolver.settled].map(([indicatorId, conversion]) => ({
    subject: `unit[${context.catalogue.indicator(indicatorId)?.name.zh ?? indicatorId}]`,
    value: conversion.unit,
    basis: conversion.by === 'person' ? '由提交人指定' : '文件未写明，按数据管道的口径',
    decidedBy: conversion.by === 'person' ? 'person' : 'contract',
  }));
}
