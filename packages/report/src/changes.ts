import type { AssessedTarget, Publication } from '@monitor/warehouse';
import {
  changeWords,
  formatsIn,
  markOf,
  ratings,
  ratingWords,
  type ChangeKind,
  type Language,
} from '@monitor/wording';
import { statement } from './read.ts';

/** One thing that is different from the month before. */
export interface Change {
  readonly kind: ChangeKind;
  readonly targetId: string;
  readonly indicatorId: string;
  readonly areaId: string;
  readonly name: string;
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

/**
 * What took the place of other values in the month after the one assessed, when its figures came in.
 * @param knownAt ISO instant; null for now
 */
export function revisionsOfMonth(
  publication: Publication,
  asOf: string,
  knownAt: string | null,
): Promise<Revision[]> {
  const known = { as_of: asOf, known_at: knownAt ?? 'infinity' };
  return publication.rows<Revision>(statement('revisions-of-month'), known);
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
 * @param targets the targets now
 * @param before the same targets a month earlier
 */
export function changesSince(
  targets: readonly AssessedTarget[],
  before: readonly AssessedTarget[],
  revisions: readonly Revision[],
  language: Language,
): Change[] {
  const earlier = new Map(before.map((status) => [status.targetId, status]));
  const revised = Map.groupBy(revisions, (revision) => revision.target_id);
  const changes = targets.flatMap((target) => {
    const { targetId, indicatorId, areaId } = target;
    const name = language === 'zh' ? target.indicatorNameZh : target.indicatorNameEn;
    const said = changesOf(target, earlier.get(targetId), revised.get(targetId) ?? [], language);
    return said.map((one) => ({ ...one, targetId, indicatorId, areaId, name }));
  });
  return changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

interface Said {
  readonly kind: ChangeKind;
  readonly text: string;
}

function changesOf(
  target: AssessedTarget,
  earlier: AssessedTarget | undefined,
  revisions: readonly Revision[],
  language: Language,
): Said[] {
  const rated = earlier === undefined ? [] : ratingChange(target, earlier, language);
  return [
    ...rated,
    ...revisions.map((revision) => revised(revision, target.unit, language)),
    ...dueSoon(target, language),
    ...(rated.length === 0 ? newData(target, earlier, language) : []),
  ];
}

function revised(revision: Revision, unit: string, language: Language): Said {
  const f = formatsIn(language);
  const { period_start, period_end, previous, previous_decimals, value, decimals } = revision;
  const text = changeWords(language).revised(
    f.period(period_start, period_end),
    f.quantity(previous, previous_decimals, unit),
    f.quantity(value, decimals, unit),
  );
  return { kind: 'revised', text };
}

function newData(
  target: AssessedTarget,
  earlier: AssessedTarget | undefined,
  language: Language,
): Said[] {
  if (earlier === undefined || target.value === null) return [];
  if (earlier.periodEnd === target.periodEnd) return [];
  const f = formatsIn(language);
  const value = f.quantity(target.value, target.shownDecimals, target.unit);
  const period = f.period(target.periodStart, target.periodEnd);
  return [{ kind: 'newData', text: changeWords(language).newData(value, period) }];
}

function ratingChange(target: AssessedTarget, earlier: AssessedTarget, language: Language): Said[] {
  if (earlier.rating === target.rating) return [];
  const said = changeWords(language);
  if (target.rating === '逾期未达标') {
    return [{ kind: 'overdue', text: said.overdue(formatsIn(language).day(target.due)) }];
  }
  const names = ratingWords(language);
  const [from, to] = [names[markOf(earlier.rating).key], names[markOf(target.rating).key]];
  if (target.rating === '已达标' || target.rating === '逾期后达标') {
    return [{ kind: 'met', text: said.moved(from, to) }];
  }
  // A value that became too old to be rated is no value that fell behind.
  if (earlier.rating === '已达标' && target.short)
    return [{ kind: 'lost', text: said.moved(from, to) }];
  if (isOpen(earlier.rating) || isOpen(target.rating)) {
    return [{ kind: 'moved', text: said.moved(from, to) }];
  }
  return rank(target.rating) < rank(earlier.rating)
    ? [{ kind: 'better', text: said.up(from, to) }]
    : [{ kind: 'worse', text: said.down(from, to) }];
}

function isOpen(rating: string): boolean {
  return markOf(rating).camp === 'open';
}

function rank(rating: string): number {
  return ratings.findIndex((known) => known === rating);
}

function dueSoon(target: AssessedTarget, language: Language): Said[] {
  if (target.due === null || target.rating === '已达标' || target.deadline !== 'soon') return [];
  const days = (Date.parse(target.due) - Date.parse(target.asOf)) / DAY;
  const text = changeWords(language).dueSoon(formatsIn(language).day(target.due), days);
  return [{ kind: 'dueSoon', text }];
}
