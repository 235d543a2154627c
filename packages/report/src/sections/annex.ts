import { words, type Block } from '../document.ts';
import { paragraph, type Writing } from '../writing.ts';

/** 附录: what the indicators mean, how targets are rated, and what the report rests on. */
export function annex(writing: Writing): Block[] {
  const { facts, words: said, f } = writing;
  const { definitions, columns, formula, methods, rules, basis } = said.annex;
  const { ahead, behind, far_behind, start_up } = facts.head;
  return [
    writing.section(said.headings.annex),
    writing.part(definitions),
    writing.table(definitions, facts.indicators, [
      { title: columns.name, share: 6, cell: ({ name }) => words(name) },
      { title: columns.unit, share: 4, cell: ({ unit }) => words(f.unit(unit)) },
      {
        ...{ title: columns.definition, share: 14 },
        cell: ({ definition }) => words(definition === null ? null : f.text(definition)),
      },
      {
        ...{ title: columns.formula, share: 8 },
        cell: ({ numerator, denominator }) =>
          words(
            numerator === null || denominator === null ? null : formula(numerator, denominator),
          ),
      },
    ]),
    writing.part(methods),
    ...rules(f.plain(ahead), f.plain(behind), f.plain(far_behind), f.plain(start_up)).map(
      paragraph,
    ),
    writing.part(basis),
    ...restsOn(writing).map(paragraph),
  ];
}

/** The instant, the plan and the publication, by which the same report can be made again. */
function restsOn({ facts, words: said, f }: Writing): string[] {
  const { publication, plan, loads, known, method } = said.annex;
  const { head, targets } = facts;
  return [
    known(f.instant(facts.knownAt)),
    ...(head.publication === null ? [] : [publication(head.publication)]),
    plan(grouped(head.plan_hash)),
    loads(head.loads),
    ...[...new Set(targets.map((target) => target.method))].map(method),
  ];
}

/** A hash in groups, so that it can be read off, and breaks where a line ends. */
function grouped(hash: string): string {
  return hash.replaceAll(/.{8}(?=.)/g, '$& ');
}
