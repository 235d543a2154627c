export { blocksOf } from './blocks.ts';
export type { Block, CellKind } from './blocks.ts';
export { withBody, withCell, withExchanged, withoutBlock } from './edit.ts';
export {
  Conflict,
  FILE_NAME,
  listNotebooks,
  notebookFolder,
  readNotebookFile,
  saveNotebookFile,
} from './files.ts';
export type { NotebookFile } from './files.ts';
export { readNotebook } from './format.ts';
export type { Cell, Notebook } from './format.ts';
export { notebookHtml, proseHtml, titleOf } from './html.ts';
export type { Asked } from './html.ts';
export { parametersOf } from './parameters.ts';
export type { Problem } from './problem.ts';
export type { ColumnFacts, Fault, Filter, Kept, Parameters } from './protocol.ts';
export { keyOf, runNotebook } from './run.ts';
export type { RunOptions, Shown } from './run.ts';
export { Session, SessionFault } from './session.ts';
export { Sessions, TooManySessions } from './sessions.ts';
export type { ChartSpec, InputSpec } from './specs.ts';
export { staleCells, withSources } from './staleness.ts';
export type { Ran, References, Runnable } from './staleness.ts';
export { faultText, problemText } from './words.ts';
