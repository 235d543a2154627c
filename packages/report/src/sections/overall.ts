import type { AssessedTarget } from '@monitor/warehouse';
import { markOf, ratings, ratingWords, type Camp, type ChangeKind } from '@monitor/wording';
import { changesSince, type Change } from '../changes.ts';
import { figure, words, type Block } from '../document.ts';
import { monthBefore } from '../months.ts';
import { paragraph, type Writing } from '../writing.ts';

/** How many of some targets are in a camp. */
export function inCamp(targets: readonly AssessedTarget[], camp: Camp): number {
  return targets.filter(({ rating }) => markOf(rating).camp === camp).length;
}

/** 总体情况: how all stands in a few sentences, and by plan in a table. */
export function overall(writing: Writing): Block[] {
  return [
    writing.section(writing.words.headings.overall),
    paragraph(headline(writing)),
    byPlan(writing),
  ];
}

/** How targets, tasks and files stand, in a few sentences. */
export function headline(writing: Writing): string {
  const { facts, words: said } = writing;
  const { targets, tasks, plans } = facts;
  const count = (standing: string) => tasks.filter((task) => task.standing === standing).length;
  const missing = facts.exports.filter(({ standing }) => standing === '缺报').length;
  const counts = {
    plans: plans.length,
    all: targets.length,
    good: inCamp(targets, 'good'),
    late: inCamp(targets, 'late'),
    wanting: inCamp(targets, 'wanting'),
    open: inCamp(targets, 'open'),
  };
  const sentences = [
    said.overall.headline(counts),
    counts.wanting === 0 ? '' : said.overall.wanting(partsOf(writing, 'wanting')),
    counts.open === 0 ? '' : said.overall.open(partsOf(writing, 'open')),
    tasks.length === 0
      ? ''
      : said.overall.tasks(tasks.length, count('已办结'), count('逾期'), count('临期')),
    said.overall.files(missing),
  ];
  return sentences.filter((sentence) => sentence !== '').join(said.overall.space);
}

/** How many of a camp's targets have which rating: 滞后4项、严重滞后2项. */
function partsOf(writing: Writing, camp: Camp): string {
  const { facts, words: said } = writing;
  const names = ratingWords(facts.language);
  const parts = ratings.flatMap((rating) => {
    const count = facts.targets.filter((target) => target.rating === rating).length;
    const mark = markOf(rating);
    return mark.camp === camp && count > 0 ? said.overall.part(names[mark.key], count) : [];
  });
  return writing.listed(parts);
}

function byPlan(writing: Writing): Block {
  const { facts, words: said } = writing;
  const { columns, total, byPlan: caption } = said.overall;
  const rows = facts.plans.map((plan) => ({
    name: plan.short_name,
    targets: facts.targets.filter(({ planId }) => planId === plan.plan_id),
  }));
  rows.push({ name: total, targets: [...facts.targets] });
  const camp = (title: string, of: Camp) => ({
    ...{ title, share: 2, align: 'end' as const },
    cell: ({ targets }: (typeof rows)[number]) => counted(inCamp(targets, of)),
  });
  return writing.table(caption, rows, [
    { title: columns.plan, share: 4, cell: ({ name }) => words(name) },
    { title: columns.all, share: 2, align: 'end', cell: ({ targets }) => counted(targets.length) },
    camp(columns.good, 'good'),
    camp(columns.late, 'late'),
    camp(columns.wanting, 'wanting'),
    camp(columns.open, 'open'),
  ]);
}

function counted(count: number) {
  return figure(String(count), count, 0);
}

/** 与上月相比: what changed, by name; what has only newer data by number and name. */
export function changes(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const found = changesSince(facts.targets, facts.earlier, [], facts.language);
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  const since = said.changes.since(f.month(monthBefore(facts.month)));
  if (found.length === 0)
    return [writing.section(said.headings.changes), paragraph(since + said.changes.none)];
  const lines = [...kinds].map(([kind, all]) => {
    const names = all.map((change) => told(writing, kind, change));
    return said.changes.of(said.changes.kinds[kind], all.length, names.join(said.semicolon));
  });
  return [
    writing.section(said.headings.changes),
    paragraph(since + said.overall.space + lines.join(said.overall.space)),
  ];
}

/** A change by name; what a rating was before, or what the new value is, behind it. */
function told({ words: said }: Writing, kind: ChangeKind, { name, text }: Change): string {
  if (kind === 'overdue') return name;
  return kind === 'newData' ? said.with(name, text) : said.in(name, text);
}
