import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan, type Department, type Reference, type Role } from '../src/index.ts';
import { clausesOf, plain } from './plan-text.ts';

const root = resolve(import.meta.dirname, '../../..');
const plan = loadPlan(resolve(root, 'data/plan'));
const departments = new Map(plan.departments.map((one) => [one.id, one]));
const stated = [...plan.targets, ...plan.commitments, ...plan.milestones];
const dated = [...plan.targets, ...plan.milestones, ...plan.tasks];

describe('the five plans as data', () => {
  test('five plans, 29 targets of which 17 are rates', () => {
    expect(plan.plans.map(({ annex }) => annex)).toEqual([1, 2, 3, 4, 5]);
    expect(plan.targets).toHaveLength(29);
    expect(plan.targets.filter(({ kind }) => kind === 'rate')).toHaveLength(17);
  });

  test.for([
    [1, 8, 4],
    [2, 5, 4],
    [3, 20, 3],
    [4, 20, 3],
    [5, 14, 3],
  ] as const)('annex %i has %i tasks and %i safeguards', ([annex, tasks, safeguards]) => {
    const here = plan.tasks.filter(({ reference }) => reference.annex === annex);
    expect(here.filter(({ kind }) => kind === 'task')).toHaveLength(tasks);
    expect(here.filter(({ kind }) => kind === 'safeguard')).toHaveLength(safeguards);
    expect(new Set(here.map(({ kind, number }) => `${kind} ${number}`)).size).toBe(here.length);
  });

  test('every target is served by a task', () => {
    const served = new Set(plan.tasks.flatMap(({ serves }) => serves));
    expect(plan.targets.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
  });

  test('every role names a department, and tasks only those they were given', () => {
    const roles = [...stated, ...plan.tasks].flatMap((one) => one.roles);
    expect(roles.filter(({ department }) => !departments.has(department))).toEqual([]);
    expect(plan.tasks.flatMap((one) => one.roles).filter(({ inferred }) => inferred)).toEqual([]);
  });

  test('only deadlines that the plans write', () => {
    const annexes = new Set(
      dated.filter(({ due }) => due !== null).map(({ reference }) => reference.annex),
    );
    expect([...annexes].sort()).toEqual([2, 4]);
    const stages = plan.milestones.filter(({ clause }) => clause.startsWith('annex-2/三/'));
    expect(stages.map(({ due }) => due)).toEqual([
      { date: '2022-08-31', precision: 'month' },
      { date: '2023-08-31', precision: 'month' },
      { date: '2023-12-31', precision: 'month' },
    ]);
  });
});

const notice = resolve(root, '../shared/seed/five-action-plans.zh.txt');

test.for([
  ['lijiatai-riverside-park', 2],
  ['xitan-culture-street', 3],
  ['hantai-road', 2],
  ['yongkang-road', 2],
  ['jixiang-road', 2],
  ['changle-road-west-extension', 2],
  ['huaba-road', 2],
  ['yingbin-avenue', 2],
  ['railway-station-road', 2],
] as const)('%s stands under %i items and is one project', ([id, items]) => {
  expect(plan.projects.find((project) => project.id === id)?.clauses).toHaveLength(items);
});

describe.skipIf(!existsSync(notice))('the data against the text of the notice', () => {
  const clauses = clausesOf(existsSync(notice) ? readFileSync(notice, 'utf8') : '');

  test('every quotation stands in its clause', () => {
    const wrong = stated.filter((one) => !textOf(one.reference).includes(plain(one.wording)));
    expect(wrong.map(({ id, wording }) => `${id}: ${wording}`)).toEqual([]);
  });

  test('every wording of a deadline, a geography and a commitment stands in its clause', () => {
    const words = [
      ...dated.map(({ id, reference, dueWording }) => ({ id, reference, word: dueWording })),
      ...plan.targets.flatMap(({ id, reference, geographyWording, commitment }) =>
        [geographyWording, commitment].map((word) => ({ id, reference, word })),
      ),
    ];
    const wrong = words.filter(({ reference, word }) => !stands(word, reference));
    expect(wrong.map(({ id, word }) => `${id}: ${word}`)).toEqual([]);
  });

  test('every role that is not inferred stands in its clause, with the department', () => {
    const wrong = [...stated, ...plan.tasks].flatMap(({ id, reference, roles }) =>
      roles
        .filter(({ inferred }) => !inferred)
        .filter((role) => !stands(role.role, reference) || !named(role, reference))
        .map((role) => `${id}: ${role.department} ${role.role}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the brackets that close the tasks name no other department', () => {
    const wrong = plan.tasks.flatMap(({ id, reference, roles }) =>
      inClosingBracket(reference)
        .filter((department) => !roles.some((role) => role.department === department))
        .map((department) => `${id}: ${department}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every open party stands in its clause', () => {
    const wrong = plan.tasks.flatMap(({ id, reference, openParties }) =>
      openParties.filter((party) => !stands(party, reference)).map((party) => `${id}: ${party}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every clause a project stands under is a clause of the notice', () => {
    const under = plan.projects.flatMap((project) => project.clauses);
    expect(under.filter((clause) => !clauses.has(clause))).toEqual([]);
  });

  test('every clause that writes a project’s name is among its clauses, so that it is one project', () => {
    const left = plan.projects.flatMap(({ id, name, clauses: listed }) =>
      [...clauses]
        .filter(([clause, words]) => words.includes(plain(name.zh)) && !listed.includes(clause))
        .map(([clause]) => `${id}: ${clause}`),
    );
    expect(left).toEqual([]);
  });

  function textOf({ annex, section, group, item }: Reference): string {
    const steps = [`annex-${annex}`, section, group, item].filter((step) => step !== null);
    return clauses.get(steps.join('/')) ?? '';
  }

  function stands(word: string | null, reference: Reference): boolean {
    return word === null || textOf(reference).includes(plain(word));
  }

  function named(role: Role, reference: Reference): boolean {
    const department = departments.get(role.department);
    return (
      department !== undefined && spellings(department).some((name) => stands(name, reference))
    );
  }

  function inClosingBracket(reference: Reference): string[] {
    let rest = /\(([^()]*)\)。?$/.exec(textOf(reference))?.[1] ?? '';
    const names = plan.departments
      .flatMap((department) => spellings(department).map((name) => ({ id: department.id, name })))
      .sort((a, b) => b.name.length - a.name.length);
    return names.flatMap(({ id, name }) => {
      const found = rest.includes(name);
      rest = rest.replaceAll(name, '');
      return found ? [id] : [];
    });
  }
});

function spellings({ name, shortName, aliases }: Department): string[] {
  return [name.zh, shortName, ...aliases].map(plain);
}
