import {
  cellFaultText,
  chartTitle,
  NotText,
  plainProse,
  problemText,
  readNotebook,
  readNotebookFile,
  runOnPublication,
  titleOf,
  type Notebook,
  type NotebookFile,
  type Shown,
} from '@monitor/notebook';
import { findPublication, type Publication } from '@monitor/warehouse';
import type { Language } from '@monitor/wording';
import { hashOf } from './manifest.ts';

type Shows = Extract<Shown, { kind: 'table' | 'chart' }>;

/** What a cell of an included notebook says in the report. */
export type IncludedPart =
  | { readonly kind: 'heading' | 'paragraph' | 'fault'; readonly text: string }
  | (Extract<Shows, { kind: 'table' }> & { readonly name: string | null })
  | (Extract<Shows, { kind: 'chart' }> & { readonly title: string });

/** A notebook that the settings make part of the report, run for its month. */
export interface IncludedNotebook {
  readonly name: string;
  readonly title: string;
  /** Of the file's text; null where there is none to be read. */
  readonly sha256: string | null;
  readonly parts: readonly IncludedPart[];
}

interface For {
  /** `YYYY-MM`: what every input of a period is set to. */
  readonly month: string;
  /** ISO instant: what a text input named `known_at` is set to. */
  readonly knownAt: string;
  readonly language: Language;
}

/** The input by which a notebook asks for what was known at the report's instant. */
const KNOWN_AT = 'known_at';
/** Rows of a result that are printed; a longer one says how many it has. */
const MOST_ROWS = 200;
const WIDTH = 560;

/**
 * Runs a notebook for a report. What cannot be run says so in its place: the month's report does not wait for it.
 * @param name of the file in the folder of notebooks, without its ending
 */
export async function includeNotebook(
  publication: Publication,
  name: string,
  { month, knownAt, language }: For,
): Promise<IncludedNotebook> {
  const file = fileNamed(publication.directory, name);
  if (file === null) return { name, title: name, sha256: null, parts: [] };
  const notebook = setFor(readNotebook(file.text), month, knownAt);
  const { file: database } = findPublication(publication.directory, publication.version);
  const options = { locale: language, most: MOST_ROWS, width: WIDTH };
  const { shown } = await runOnPublication(database, notebook, options);
  const title = titleOf(notebook, language);
  const faults = notebook.problems.map((problem) => ({
    kind: 'fault' as const,
    text: problemText(problem, language),
  }));
  const parts = notebook.cells.flatMap((cell) => partsOf(cell, shown.get(cell.id), language));
  return {
    ...{ name, title, sha256: hashOf(file.text) },
    parts: [...faults, ...parts.filter((part) => part.kind !== 'heading' || part.text !== title)],
  };
}

/** null where there is no such file, or it is no text. */
function fileNamed(directory: string, name: string): NotebookFile | null {
  try {
    return readNotebookFile(directory, name);
  } catch (error) {
    if (error instanceof NotText) return null;
    throw error;
  }
}

/** The notebook with its inputs set to what the report is about; its file stays as it is. */
function setFor(notebook: Notebook, month: string, knownAt: string): Notebook {
  const cells = notebook.cells.map((cell) => {
    if (cell.kind !== 'input' || cell.spec === null) return cell;
    const { spec } = cell;
    if (spec.kind === 'period') return { ...cell, spec: { ...spec, value: month } };
    if (spec.kind !== 'text' || cell.name !== KNOWN_AT) return cell;
    return { ...cell, spec: { ...spec, value: knownAt } };
  });
  return { ...notebook, cells };
}

function partsOf(
  cell: Notebook['cells'][number],
  shown: Shown | undefined,
  language: Language,
): IncludedPart[] {
  if (cell.kind === 'prose') return plainProse(cell.block.body);
  if (shown === undefined || cell.kind === 'input') return [];
  switch (shown.kind) {
    case 'fault':
      return [{ kind: 'fault', text: cellFaultText(cell, shown.fault, language) }];
    case 'table':
      return [{ ...shown, name: cell.name }];
    case 'chart':
      return [{ ...shown, title: cell.kind === 'chart' ? chartTitle(cell.spec, language) : '' }];
  }
}
