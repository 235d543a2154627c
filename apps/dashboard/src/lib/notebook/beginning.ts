import type { Placed } from '@monitor/notebook/text';

const bodies: Readonly<Record<Exclude<Placed['kind'], 'chart'>, string>> = {
  sql: '\n',
  prose: '…\n',
  input: 'kind: text\nvalue: ""\n',
};

/**
 * What a new cell says at first; a chart draws the query above it.
 * @param own the cell it comes behind; null for the end
 */
export function beginningOf(
  kind: Placed['kind'],
  cells: readonly Placed[],
  own: number | null,
): string {
  if (kind !== 'chart') return bodies[kind];
  const at = own === null ? cells.length : cells.findIndex((cell) => cell.own === own) + 1;
  const names = cells.slice(0, at).map((cell) => (cell.kind === 'sql' ? cell.name : null));
  return `kind: line\ndata: ${names.findLast((name) => name !== null) ?? ''}\nx: \ny: \n`;
}
