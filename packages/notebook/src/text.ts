// What a browser needs of a notebook: its text, read and written, and which cells are stale.
export { isDay, isNumber } from './column-kinds.ts';
export { withBody, withCell, withExchanged, withName, withoutBlock, withValue } from './edit.ts';
export { readNotebook, type Cell, type Notebook } from './format.ts';
export { parametersOf } from './parameters.ts';
export type { Problem } from './problem.ts';
export type {
  Arrangement,
  Column,
  ColumnFacts,
  Fault,
  FileFormat,
  Filter,
  Kept,
  Parameters,
  RunOrder,
} from './protocol.ts';
export { quickChart, type QuickKind } from './quick-chart.ts';
export { chartTitle, proseHtml, titleOf } from './prose.ts';
export type { ChartSpec, InputSpec } from './specs.ts';
export { staleCells, withSources, type Ran, type Runnable } from './staleness.ts';
export { problemText } from './words.ts';
