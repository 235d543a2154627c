import { blocksOf, type Block } from './blocks.ts';
import type { Problem } from './problem.ts';
import {
  chartSpec,
  frontMatter,
  inputSpec,
  NAME,
  readYaml,
  type ChartSpec,
  type FrontMatter,
  type InputSpec,
} from './specs.ts';

/** A cell of a notebook, or the prose between two; `id` is its place among them, from 0. */
export type Cell = { readonly block: Block; readonly id: number } & (
  | { readonly kind: 'prose' }
  | { readonly kind: 'sql'; readonly name: string | null }
  | { readonly kind: 'chart'; readonly name: string | null; readonly spec: ChartSpec | null }
  | { readonly kind: 'input'; readonly name: string | null; readonly spec: InputSpec | null }
);

/** A notebook: its text, which is the truth, and what the text says. */
export interface Notebook {
  readonly text: string;
  /** null where it cannot be read: then nobody knows which publication is meant. */
  readonly front: FrontMatter | null;
  readonly cells: readonly Cell[];
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads a notebook. Whatever is wrong with it is among its problems; every text can be opened. */
export function readNotebook(text: string): Notebook {
  const problems: Problem[] = [];
  const note = (problem: Problem | null): void => {
    if (problem !== null) problems.push(problem);
  };
  const { front, end } = frontOf(text, note);
  const cells = blocksOf(text, end).map((block, id) => readCell(block, id, note));
  checkNames(cells, note);
  problems.sort((a, b) => a.line - b.line);
  return { text, front, cells, problems };
}

type Note = (problem: Problem | null) => void;

function frontOf(text: string, note: Note): { front: FrontMatter | null; end: number } {
  const match = FRONT.exec(text);
  if (match?.index !== 0) return { front: {}, end: text.startsWith('\uFEFF') ? 1 : 0 };
  const { value, problem } = readYaml(frontMatter, match[1] ?? '', 2);
  note(problem === null ? null : { ...problem, rule: 'front-matter' });
  return { front: value, end: match[0].length };
}

function readCell(block: Block, id: number, note: Note): Cell {
  const { kind, body, line } = block;
  if (kind === 'prose') return { kind, block, id };
  if (!block.closed) note({ rule: 'unclosed', line: line - 1, text: kind });
  const name = nameOf(block, note);
  if (kind === 'sql') return { kind, name, block, id };
  if (kind === 'chart') {
    const { value, problem } = readYaml(chartSpec, body, line);
    note(problem);
    return { kind, name, spec: value, block, id };
  }
  const { value, problem } = readYaml(inputSpec, body, line);
  note(problem);
  if (name === null) note({ rule: 'name', line: line - 1, text: '' });
  return { kind, name, spec: value, block, id };
}

/** `name=…` is the one thing that may be said on an opening mark. */
function nameOf({ attributes, line }: Block, note: Note): string | null {
  const words = attributes.trim().split(/\s+/).filter(Boolean);
  const [first = '', ...others] = words;
  const name = /^name=(.*)$/.exec(first)?.[1];
  if (others.length > 0 || (first !== '' && name === undefined)) {
    note({ rule: 'attributes', line: line - 1, text: attributes.trim() });
    return null;
  }
  if (name === undefined) return null;
  if (NAME.test(name)) return name;
  note({ rule: 'name', line: line - 1, text: name });
  return null;
}

/** SQL knows no capitals, so `A` and `a` are one name; an input, a query and a chart may share it. */
function checkNames(cells: readonly Cell[], note: Note): void {
  const taken = new Set<string>();
  for (const cell of cells) {
    if (cell.kind === 'prose') continue;
    const { line } = cell.block;
    if (cell.kind === 'chart' && cell.spec !== null) {
      const { data } = cell.spec;
      if (!taken.has(`sql ${data.toLowerCase()}`)) note({ rule: 'unknown-data', line, text: data });
    }
    if (cell.name === null) continue;
    const key = `${cell.kind} ${cell.name.toLowerCase()}`;
    if (taken.has(key)) note({ rule: 'duplicate', line: line - 1, text: cell.name });
    taken.add(key);
  }
}
