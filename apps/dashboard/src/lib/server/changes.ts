import type { AssessedTarget } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { markOf, ratings, type Light } from '@monitor/wording';
import type { TargetRow } from '#lib/view.ts';

export type ChangeKind =
  'met' | 'lost' | 'worse' | 'overdue' | 'better' | 'moved' | 'dueSoon' | 'revised' | 'newData';

/** One thing that is different from the month before. */
export interface Change {
  readonly kind: ChangeKind;
  readonly targetId: string;
  readonly indicatorId: string;
  readonly areaId: string;
  readonly name: string;
  readonly rating: string;
  readonly light: Light;
  readonly text: string;
}

/** A value that took the place of another. */
export interface Revision {
  readonly target_id: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly previous: number;
  readonly value: number;
  /** Places to show each with. */
  readonly previous_decimals: number;
  readonly decimals: number;
}

const DAY = 86_400_000;
/** What an official should read first. */
const order: readonly ChangeKind[] = [
  'overdue',
  'lost',
  'worse',
  'met',
  'better',
  'moved',
  'revised',
  'dueSoon',
  'newData',
];

/**
 * What changed from one assessment to the next, most pressing first.
 * @param rows the targets now
 * @param before the same targets a month earlier
 * @param asOf the day of the assessment now
 */
export function changesSince(
  rows: readonly TargetRow[],
  before: readonly AssessedTarget[],
  revisions: readonly Revision[],
  asOf: string,
  language: Language,
): Change[] {
  const earlier = new Map(before.map((status) => [status.targetId, status]));
  const revised = Map.groupBy(revisions, (revision) => revision.target_id);
  const changes = rows.flatMap((row) => {
    const about = changesOf(
      row,
      earlier.get(row.targetId),
      revised.get(row.targetId) ?? [],
      asOf,
      language,
    );
    return about.map(({ kind, text }) => ({
      kind,
      text,
      targetId: row.targetId,
      indicatorId: row.indicatorId,
      areaId: row.areaId,
      name: row.name,
      rating: row.rating,
      light: row.light,
    }));
  });
  return changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

interface Said {
  readonly kind: ChangeKind;
  readonly text: string;
}

function changesOf(
  row: TargetRow,
  earlier: AssessedTarget | undefined,
  revisions: readonly Revision[],
  asOf: string,
  language: Language,
): Said[] {
  const f = formatsIn(language);
  const { change } = messagesIn(language).overview;
  const written = (value: number, decimals: number) => f.quantity(value, decimals, row.unit);
  const rated = earlier === undefined ? [] : ratingChange(row, earlier, language);
  return [
    ...rated,
    ...revisions.map(({ period_start, period_end, previous, value, ...places }) => ({
      kind: 'revised' as const,
      text: change.revised(
        f.period(period_start, period_end),
        written(previous, places.previous_decimals),
        written(value, places.decimals),
      ),
    })),
    ...dueSoon(row, asOf, language),
    ...(rated.length === 0 ? newData(row, earlier, language) : []),
  ];
}

function newData(row: TargetRow, earlier: AssessedTarget | undefined, language: Language): Said[] {
  if (earlier === undefined || row.value === null) return [];
  if (earlier.periodEnd === row.periodEnd) return [];
  const { change } = messagesIn(language).overview;
  const f = formatsIn(language);
  const value = f.quantity(row.value, row.shownDecimals, row.unit);
  return [
    { kind: 'newData', text: change.newData(value, f.period(row.periodStart, row.periodEnd)) },
  ];
}

function ratingChange(row: TargetRow, earlier: AssessedTarget, language: Language): Said[] {
  if (earlier.rating === row.rating) return [];
  const f = formatsIn(language);
  const { overview, ratings: words } = messagesIn(language);
  if (row.rating === '逾期未达标') {
    return [{ kind: 'overdue', text: overview.change.overdue(f.day(row.due.day)) }];
  }
  const [from, to] = [words[markOf(earlier.rating).key], words[markOf(row.rating).key]];
  if (row.rating === '已达标' || row.rating === '逾期后达标')
    return [{ kind: 'met', text: overview.change.moved(from, to) }];
  if (earlier.rating === '已达标') return [{ kind: 'lost', text: overview.change.moved(from, to) }];
  if (isOpen(earlier.rating) || isOpen(row.rating)) {
    return [{ kind: 'moved', text: overview.change.moved(from, to) }];
  }
  return rank(row.rating) < rank(earlier.rating)
    ? [{ kind: 'better', text: overview.change.up(from, to) }]
    : [{ kind: 'worse', text: overview.change.down(from, to) }];
}

function isOpen(rating: string): boolean {
  return markOf(rating).camp === 'open';
}

function rank(rating: string): number {
  return ratings.findIndex((known) => known === rating);
}

function dueSoon(row: TargetRow, asOf: string, language: Language): Said[] {
  if (row.due.day === null || row.rating === '已达标') return [];
  if (row.deadline !== 'soon') return [];
  const days = (Date.parse(row.due.day) - Date.parse(asOf)) / DAY;
  const { change } = messagesIn(language).overview;
  return [{ kind: 'dueSoon', text: change.dueSoon(formatsIn(language).day(row.due.day), days) }];
}
