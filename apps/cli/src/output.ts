/** Prints one JSON document on standard output and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a line for a person. */
export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** The columns a text takes on a terminal: two for Chinese characters, one for Latin. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);
}

function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    char,
  );
}

type CellValue = string | number | boolean | null | undefined;

/** Prints rows as a table aligned for a terminal; numbers to the right. */
export function printTable(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
): void {
  const texts = rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? '—' : String(cell))),
  );
  const widths = header.map((title, column) =>
    Math.max(displayWidth(title), ...texts.map((row) => displayWidth(row[column] ?? ''))),
  );
  const numeric = header.map((_, column) => rows.every((row) => typeof row[column] !== 'string'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const fill = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return numeric[column] ? fill + cell : cell + fill;
      })
      .join('  ')
      .trimEnd();
  printLine(line(header));
  printLine(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of texts) printLine(line(row));
}

/** A progress bar on standard error, shown once a task has taken longer than a second. */
export function progressBar(): (done: number, of: number, what: string) => void {
  const started = performance.now();
  const shown = process.stderr.isTTY;
  return (done, of, what) => {
    if (!shown || performance.now() - started < 1000) return;
    const filled = Math.round((30 * done) / Math.max(of, 1));
    const bar = '█'.repeat(filled) + '░'.repeat(30 - filled);
    process.stderr.write(`\r\u001b[K${bar} ${done}/${of} ${what}${done === of ? '\n' : ''}`);
  };
}
