import { readFileSync, writeFileSync } from 'node:fs';
import {
  cellFaultText,
  decodeNotebook,
  notebookHtml,
  NotText,
  problemText,
  readNotebook,
  runOnPublication,
  type Notebook,
  type Shown,
} from '@monitor/notebook';
import { dataDirectory, Failure, findPublication } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printLine, printTable } from '../output.ts';

/** Rows of a result that are listed; a file has room for more than a terminal. */
const LISTED = { terminal: 40, file: 1_000 } as const;
const WIDTH = 720;

/** `monitor notebook run`: runs a notebook from above as the page does. Exit 1: a cell could not be run. */
export async function run(argv: readonly string[]): Promise<number> {
  const options = { out: { type: 'string' }, language: { type: 'string' } } as const;
  const { values, positionals } = readArguments(argv, options, [2, 2]);
  const [action, file = ''] = positionals;
  if (action !== 'run') throw new Failure(`notebook 只有 run 一种用法，没有 ${action}。`);
  const locale = localeOf(values.language ?? 'zh');
  const notebook = readNotebook(textOf(file));
  const { front, problems } = notebook;
  // It may name a publication: on another it would not be run.
  if (front === null) throw new Failure(problems.map((one) => problemText(one, locale)).join(''));
  const pinned = front.publication;
  const { version, file: publication } = findPublication(
    dataDirectory(),
    pinned === 'current' ? undefined : pinned,
  );
  const most = values.out === undefined ? LISTED.terminal : LISTED.file;
  const { shown, demonstration } = await runOnPublication(publication, notebook, {
    locale,
    most,
    width: WIDTH,
  });
  if (values.out === undefined) print(notebook, shown, { locale, version, demonstration });
  else writeFileSync(values.out, notebookHtml(notebook, shown, { locale, version, demonstration }));
  for (const problem of problems) tell(problemText(problem, locale));
  const faults = notebook.cells.flatMap((cell) => {
    const one = shown.get(cell.id);
    return one?.kind === 'fault' ? [cellFaultText(cell, one.fault, locale)] : [];
  });
  if (values.out !== undefined) for (const fault of faults) tell(fault);
  return faults.length + problems.length > 0 ? 1 : 0;
}

type Locale = Parameters<typeof problemText>[1];

function localeOf(text: string): Locale {
  if (text === 'zh' || text === 'en') return text;
  throw new Failure(`没有 ${text} 这种语言，可用的有 zh、en。`);
}

function textOf(file: string): string {
  try {
    return decodeNotebook(readFileSync(file));
  } catch (error) {
    if (error instanceof NotText)
      throw new Failure(`笔记本 ${file} 不是 UTF-8 编码的文本，请在编辑器中另存为 UTF-8。`);
    throw new Failure(`读不到笔记本 ${file}，请核对路径和权限。`);
  }
}

function print(
  { cells }: Notebook,
  shown: ReadonlyMap<number, Shown>,
  { locale, version, demonstration }: Parameters<typeof notebookHtml>[2],
): void {
  printLine(`发布版本 ${version}${demonstration ? '，含演示数据' : ''}`);
  printLine();
  for (const cell of cells) {
    const one = shown.get(cell.id);
    if (cell.kind === 'prose') printLine(cell.block.body.trim());
    if (one?.kind === 'fault') printLine(cellFaultText(cell, one.fault, locale));
    if (one?.kind === 'table') {
      printTable(
        one.columns,
        one.rows.map((row) => row.map(plainCell)),
      );
      if (one.rows.length < one.total) printLine(`共 ${one.total} 行`);
    }
    if (cell.kind === 'prose' || one?.kind === 'table' || one?.kind === 'fault') printLine();
  }
}

function plainCell(value: unknown): string | number | boolean | null {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : (value as string | number | boolean | null);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
