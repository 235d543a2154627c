import { markOf, ratings, ratingWords } from '@monitor/wording';
import { changesSince, type Change } from '../changes.ts';
import { exact, figure, words, type Block } from '../document.ts';
import { monthBefore } from '../months.ts';
import { paragraph, type Writing } from '../writing.ts';
import { noneBehind } from './behind.ts';
import { departmentsOf, dueOf, nameOf } from './plans.ts';
import { headline } from './overall.ts';

/** As many as page one has room for. */
const MOST_TARGETS = 8;
const PRESSING = ['overdue', 'lost', 'worse', 'met', 'better', 'moved'] as const;

/** 专报: page one, which stands alone: how all stands, what changed, and which targets press most. */
export function brief(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const asOf = said.asOf(f.day(facts.asOf), f.instant(facts.knownAt));
  return [
    paragraph(asOf + said.overall.space + headline(writing)),
    paragraph(changed(writing)),
    ...pressing(writing),
  ];
}

/** What changed of the ratings, by name; new data is for the section on it. */
function changed(writing: Writing): string {
  const { facts, words: said, f } = writing;
  const found = changesSince(facts.targets, facts.earlier, [], facts.language);
  const since = said.changes.since(f.month(monthBefore(facts.month)));
  const late = new Set(
    facts.targets.filter(({ rating }) => rating === '逾期后达标').map(({ targetId }) => targetId),
  );
  // What was met too late is not to be read as met in time.
  const named = ({ kind, targetId, name }: Change) =>
    kind === 'met' && late.has(targetId)
      ? said.in(name, ratingWords(facts.language)[markOf('逾期后达标').key])
      : name;
  const lines = PRESSING.flatMap((kind) => {
    const names = found.filter((change) => change.kind === kind).map(named);
    if (names.length === 0) return [];
    return said.changes.of(said.changes.kinds[kind], names.length, writing.listed(names));
  });
  return (
    since +
    said.overall.space +
    (lines.length === 0 ? said.brief.noChange : lines.join(said.overall.space))
  );
}

function pressing(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const { columns } = said.brief;
  const rank = (rating: string) => ratings.findIndex((known) => known === rating);
  const wanting = facts.targets
    .filter(({ rating }) => markOf(rating).camp === 'wanting')
    .toSorted((a, b) => rank(b.rating) - rank(a.rating) || (b.gap ?? 0) - (a.gap ?? 0));
  if (wanting.length === 0) return [paragraph(noneBehind(writing))];
  const shown = wanting.slice(0, MOST_TARGETS);
  const more = wanting.length - shown.length;
  return [
    writing.table(said.brief.table, shown, [
      {
        title: said.targets.indicator,
        share: 15,
        cell: (target) => words(nameOf(writing, target)),
      },
      {
        ...{ title: said.targets.rating, share: 8 },
        cell: ({ rating }) => words(ratingWords(facts.language)[markOf(rating).key]),
      },
      {
        ...{ title: said.targets.value, share: 9, align: 'end' },
        cell: ({ value, shownDecimals, unit }) =>
          figure(f.quantity(value, shownDecimals, unit), value, shownDecimals),
      },
      {
        ...{ title: said.targets.target, share: 6, align: 'end' },
        cell: ({ operator, targetValue }) => exact(f.target(operator, targetValue), targetValue),
      },
      { title: said.targets.due, share: 13, cell: (target) => words(dueOf(writing, target)) },
      {
        title: columns.departments,
        share: 11,
        cell: (target) => words(departmentsOf(writing, target)),
      },
    ]),
    ...(more > 0 ? [paragraph(said.brief.more(more))] : []),
  ];
}
