import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { PlanIssue } from './plan-error.ts';

/** Keys and indexes from the top of a file. */
export type Path = readonly (string | number)[];

/** One YAML file: its content, and where each part of it stands. */
export interface Source {
  readonly file: string;
  readonly content: unknown;
  readonly syntaxIssues: readonly PlanIssue[];
  /** The 1-based line of the key or item at `path`, or of its nearest parent that is there. */
  lineOf(path: Path): number;
}

const syntaxReasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一字段写了两次,请删去一处',
  TAB_AS_INDENT: '缩进用了制表符,请改用空格',
  BAD_INDENT: '缩进不对,请与上下行对齐',
};

/**
 * Reads one part of the plan: `<name>.yaml`, or every `.yaml` file of the folder `<name>`, by name.
 * @param directory the plan directory
 * @param name the part, such as `targets`
 * @returns the files found; none when there is neither file nor folder
 */
export function readSources(directory: string, name: string): Source[] {
  return sourceFiles(directory, name).map((file) =>
    parseSource(file, readFileSync(join(directory, file), 'utf8')),
  );
}

/** The files of one part, relative to the plan directory, by name. */
export function sourceFiles(directory: string, name: string): string[] {
  const single = existsSync(join(directory, `${name}.yaml`)) ? [`${name}.yaml`] : [];
  const folder = join(directory, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return single;
  const parts = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return [...single, ...parts.sort().map((file) => `${name}/${file}`)];
}

function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntaxIssues = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    path: '',
    reason: syntaxReasons[error.code] ?? `YAML 写法有误(${error.message})`,
  }));
  return {
    file,
    content: syntaxIssues.length > 0 ? null : document.toJS(),
    syntaxIssues,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line || 1,
  };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
  return node.range?.[0];
}
