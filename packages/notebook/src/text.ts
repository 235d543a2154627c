// What a browser needs of a notebook: its text, read and written, and which cells are stale.
export { isDay, isNumber } from './column-kinds.ts';
export { withFencesEnded } from './blocks.ts';
export {
  withBody,
  withCell,
  withExchanged,
  withName,
  withoutBlock,
  withText,
  withValue,
} from './edit.ts';
export { readNotebook, type Cell, type Notebook } from './format.ts';
export { parametersOf } from './parameters.ts';
export type { Problem } from './problem.ts';
export type {
  Arrangement,
  Attached,
  Column,
  ColumnFacts,
  DrawOrder,
  Fault,
  FileFormat,
  Filter,
  Kept,
  RunOrder,
} from './protocol.ts';
export { quickChart, type QuickKind } from './quick-chart.ts';
export { chartTitle, proseHtml, titleOf } from './prose.ts';
export { NAME, type ChartSpec, type InputSpec } from './specs.ts';
export { runCells, type Workplace } from './run-cells.ts';
export {
  cellsAbove,
  keyOf,
  sourceOf,
  staleIn,
  type Outcome,
  type Placed,
  type Standing,
} from './standing.ts';
export type { Ran } from './staleness.ts';
export { problemText } from './words.ts';
