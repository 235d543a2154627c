import { figure, words, type Block } from '../document.ts';
import type { TaskFact } from '../facts.ts';
import type { Wanted, Writing } from '../writing.ts';

/** 任务和里程碑: what is overdue, what is soon due, what was done, and what departments report as problems. */
export function tasks(writing: Writing): Block[] {
  const { facts, words: said } = writing;
  const { none, overdue, soon, done, problems } = said.tasks;
  const standing = (word: TaskFact['standing']) =>
    facts.tasks.filter((task) => task.standing === word);
  const part = (title: string, rows: readonly TaskFact[], columns: readonly Wanted<TaskFact>[]) => [
    writing.part(title),
    writing.tableOr(none, title, rows, columns),
  ];
  const [title, departments] = [titleColumn(writing), departmentsColumn(writing)];
  return [
    writing.section(said.headings.tasks),
    ...part(overdue, standing('逾期'), [
      title,
      departments,
      due(writing),
      progress(writing),
      days(writing),
    ]),
    ...part(soon, standing('临期'), [
      title,
      departments,
      due(writing),
      progress(writing),
      days(writing),
    ]),
    ...part(
      done,
      facts.tasks.filter(({ newly_done }) => newly_done),
      [title, departments, due(writing), doneOn(writing), inTime(writing)],
    ),
    ...part(
      problems,
      facts.tasks.filter(({ problem }) => problem !== null),
      [title, departments, progress(writing), ...ownWords(writing)],
    ),
  ];
}

function titleColumn({ words: said }: Writing): Wanted<TaskFact> {
  return { title: said.tasks.columns.title, share: 12, cell: ({ title }) => words(title) };
}

function departmentsColumn({ words: said }: Writing): Wanted<TaskFact> {
  return {
    ...{ title: said.tasks.columns.departments, share: 8 },
    cell: ({ departments }) => words(departments),
  };
}

function due({ f, words: said }: Writing): Wanted<TaskFact> {
  return { title: said.tasks.columns.due, share: 7, cell: (task) => words(f.day(task.due)) };
}

function progress({ f, words: said }: Writing): Wanted<TaskFact> {
  return {
    ...{ title: said.tasks.columns.progress, share: 3, align: 'end' },
    cell: (task) => figure(f.percent(task.progress, 0), task.progress, 0),
  };
}

function days({ words: said }: Writing): Wanted<TaskFact> {
  const { overdueDays, left } = said.tasks;
  return {
    ...{ title: said.tasks.columns.days, share: 6, align: 'end' },
    cell: ({ days_left }) =>
      days_left === null
        ? words(null)
        : figure(days_left < 0 ? overdueDays(-days_left) : left(days_left), days_left, 0),
  };
}

function doneOn({ f, words: said }: Writing): Wanted<TaskFact> {
  return { title: said.tasks.columns.done, share: 5, cell: (task) => words(f.month(task.done_on)) };
}

function inTime({ words: said }: Writing): Wanted<TaskFact> {
  const { columns, lateDone, onTime } = said.tasks;
  return {
    ...{ title: columns.standing, share: 4 },
    cell: (task) => words(task.due === null ? null : task.done_late ? lateDone : onTime),
  };
}

function ownWords({ f, words: said }: Writing): Wanted<TaskFact>[] {
  const { columns } = said.tasks;
  const own = (title: string, key: 'problem' | 'cause' | 'next_step') => ({
    ...{ title, share: 10, below: true },
    cell: (task: TaskFact) => {
      const text = task[key];
      return words(text === null ? null : f.text(text));
    },
  });
  return [
    own(columns.problem, 'problem'),
    own(columns.cause, 'cause'),
    own(columns.next, 'next_step'),
  ];
}
