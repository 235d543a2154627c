/** Takes up the room of two letters, more or less. */
const wide = /[\u2E80-\uFFE6]/g;

/**
 * How far apart tab stops must lie for the cells of tab-separated lines to stand in columns, in letters.
 * @param lines as they are in the file; what is behind a line's last tab needs no stop
 */
export function tabSizeOf(lines: readonly string[]): number {
  const cells = lines.flatMap((line) => line.split('\t').slice(0, -1));
  const widths = cells.map((cell) => cell.length + (cell.match(wide)?.length ?? 0));
  return Math.max(0, ...widths) + 2;
}
