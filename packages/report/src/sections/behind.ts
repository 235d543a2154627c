import type { AssessedTarget } from '@monitor/warehouse';
import { markOf, ratings, ratingWords } from '@monitor/wording';
import type { Block } from '../document.ts';
import type { OwnWords } from '../facts.ts';
import { paragraph, type Writing } from '../writing.ts';
import { nameOf } from './plans.ts';

/** 落后与有风险的目标: by the department that answers, with the pace needed and the department's own words. */
export function behind(writing: Writing): Block[] {
  const { facts, words: said } = writing;
  const wanting = facts.targets.filter(({ rating }) => markOf(rating).camp === 'wanting');
  const byDepartment = Map.groupBy(wanting.toSorted(worstFirst), (target) =>
    leadOf(writing, target),
  );
  return [
    writing.section(said.headings.behind),
    ...(wanting.length === 0 ? [paragraph(noneBehind(writing))] : []),
    ...[...byDepartment].flatMap(([department, targets]) => [
      writing.part(said.behind.department(department, targets.length)),
      ...targets.flatMap((target) => wantingOf(writing, target)),
    ]),
    writing.part(said.behind.atRisk),
    ...atRisk(writing),
  ];
}

/** Said where no target is rated as behind: that none is, or that none is rated at all. */
export function noneBehind({ facts, words: said }: Writing): string {
  const rated = facts.targets.some(({ rating }) => markOf(rating).camp !== 'open');
  return rated ? said.behind.none : said.behind.unrated;
}

function worstFirst(a: AssessedTarget, b: AssessedTarget): number {
  const rank = ({ rating }: AssessedTarget) => ratings.findIndex((known) => known === rating);
  return rank(b) - rank(a);
}

/** The department named first in the plan. */
function leadOf(writing: Writing, { departments }: AssessedTarget): string {
  const [lead] = departments;
  return lead === undefined
    ? writing.words.behind.openLead
    : writing.named(lead.nameZh, lead.nameEn);
}

function wantingOf(writing: Writing, target: AssessedTarget): Block[] {
  const { facts, words: said, f } = writing;
  const rating = ratingWords(facts.language)[markOf(target.rating).key];
  const reason = writing.named(target.reason, target.reasonEn);
  const pace = target.paceNeeded;
  const sentences = [
    said.behind.item(nameOf(writing, target), rating, reason),
    pace === null || pace <= 1 || target.deadline === 'passed'
      ? ''
      : said.behind.pace(f.number(pace, 1)),
    projected(writing, target),
  ];
  return [
    paragraph(sentences.filter((sentence) => sentence !== '').join(said.overall.space)),
    ...(facts.ownWords.get(target.targetId) ?? []).map((own) =>
      paragraph(ownSentence(writing, own)),
    ),
  ];
}

function projected({ f, words: said }: Writing, target: AssessedTarget): string {
  const { projection, projectionDecimals, unit, due } = target;
  if (projection === null || due === null) return '';
  return said.behind.projected(f.quantity(projection, projectionDecimals, unit), f.day(due));
}

function ownSentence({ words: said, f }: Writing, own: OwnWords): string {
  const parts = [
    own.problem === null ? [] : said.behind.problem(f.text(own.problem)),
    own.cause === null ? [] : said.behind.cause(f.text(own.cause)),
    own.next_step === null ? [] : said.behind.next(f.text(own.next_step)),
  ].flat();
  return (
    said.behind.own(own.title) + parts.map(unstopped).join(said.semicolon) + said.stop.trimEnd()
  );
}

/** Without the stop at its end, since the sentence goes on. */
function unstopped(text: string): string {
  return text.replace(/[。.；;]+$/, '');
}

/** Targets that are rated well and are yet heading for less than they promise, or have no day left. */
function atRisk(writing: Writing): Block[] {
  const { facts, words: said } = writing;
  const heading = facts.targets.filter(
    (target) =>
      markOf(target.rating).camp === 'good' &&
      target.rating !== '已达标' &&
      (isDueToday(target) || (target.projection !== null && target.projectedShort)),
  );
  if (heading.length === 0) return [paragraph(said.behind.noneAtRisk)];
  return heading.map((target) => {
    const rating = ratingWords(facts.language)[markOf(target.rating).key];
    const start = said.behind.atRiskOf(nameOf(writing, target), rating);
    const why = isDueToday(target) ? said.behind.dueUnmet : projected(writing, target);
    return paragraph(start + why);
  });
}

/** Nothing is projected any more. */
function isDueToday({ due, asOf }: AssessedTarget): boolean {
  return due === asOf;
}
