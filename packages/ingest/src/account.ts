import type { DataRecord, Reading } from '@monitor/tabular';

/** What a physical line is to a load; every line of a file is exactly one of these (rule 1). */
export type LineClass = 'accepted' | 'quarantined' | 'no-data' | 'out-of-scope';

/** A run of neighbouring lines of one class. */
export interface LineRun {
  firstLine: number;
  lastLine: number;
  readonly class: LineClass;
  /** For lines without data: title, header, note, total, blank … */
  readonly kind: string | null;
}

export interface LineCounts {
  readonly total: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly noData: number;
  readonly outOfScope: number;
}

/**
 * Accounts for every physical line of a file.
 * @param reading the file as read
 * @param classes the class of each record, in reading order through all tables
 * @throws Error when a line is in no class or in two: the reader then broke rule 1
 */
export function accountLines(reading: Reading, classes: readonly LineClass[]): LineRun[] {
  const lines = new Array<{ class: LineClass; kind: string | null } | undefined>(reading.lineCount);
  const claim = (line: number, entry: { class: LineClass; kind: string | null }) => {
    if (line < 1 || line > reading.lineCount || lines[line - 1] !== undefined) {
      throw new Error(`line ${line} of ${reading.lineCount} is claimed twice or does not exist`);
    }
    lines[line - 1] = entry;
  };
  for (const { line, kind } of reading.noDataLines) claim(line, { class: 'no-data', kind });
  const records = reading.tables.flatMap((table) => table.records);
  records.forEach((record, index) => {
    for (let line = record.line; line <= record.lastLine; line += 1) {
      claim(line, { class: classes[index] ?? 'accepted', kind: null });
    }
  });
  return runs(lines);
}

function runs(lines: readonly ({ class: LineClass; kind: string | null } | undefined)[]) {
  const result: LineRun[] = [];
  lines.forEach((entry, index) => {
    if (!entry) throw new Error(`line ${index + 1} of ${lines.length} is not accounted for`);
    const last = result.at(-1);
    if (last && last.class === entry.class && last.kind === entry.kind) last.lastLine = index + 1;
    else result.push({ firstLine: index + 1, lastLine: index + 1, ...entry });
  });
  return result;
}

/**
 * The same for a file whose first line is its header and whose other lines are a record each.
 * @param records some of them in their order, of these classes; the others are accepted
 */
export function runsAround(
  records: readonly DataRecord[],
  classes: readonly LineClass[],
  lineCount: number,
): LineRun[] {
  const result: LineRun[] = [{ firstLine: 1, lastLine: 1, class: 'no-data', kind: 'header' }];
  const extend = (lastLine: number, of: LineClass) => {
    const last = result.at(-1);
    const firstLine = (last?.lastLine ?? 0) + 1;
    if (firstLine > lastLine) return;
    if (last?.class === of) last.lastLine = lastLine;
    else result.push({ firstLine, lastLine, class: of, kind: null });
  };
  for (const [at, { line }] of records.entries()) {
    extend(line - 1, 'accepted');
    extend(line, classes[at] ?? 'accepted');
  }
  extend(lineCount, 'accepted');
  return result;
}

/** How many lines are of each class. */
export function countLines(runsOfFile: readonly LineRun[]): LineCounts {
  const count = (wanted: LineClass) =>
    runsOfFile
      .filter((run) => run.class === wanted)
      .reduce((sum, run) => sum + run.lastLine - run.firstLine + 1, 0);
  const accepted = count('accepted');
  const quarantined = count('quarantined');
  const noData = count('no-data');
  const outOfScope = count('out-of-scope');
  const total = accepted + quarantined + noData + outOfScope;
  return { total, accepted, quarantined, noData, outOfScope };
}
