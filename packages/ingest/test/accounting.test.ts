import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCell, readAny, type Reading } from '@monitor/tabular';
import { dataPaths, planDirectory } from '@monitor/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workspace } from './workspace.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const realData = path.resolve(repository, '../shared/real-data');
/** Taken in already: `npm run demonstration -w @monitor/cli`, which `npm test` does first. */
const DEMONSTRATION = path.join(repository, 'apps/cli/build/demonstration');
const FIXTURES = [
  DEMONSTRATION,
  ...['nbs-web-exports', 'nbs-national-indicators', 'worldbank-wdi'].map((name) =>
    path.join(realData, name),
  ),
  path.join(realData, 'hanyin-census-2020/ankang-only'),
  path.join(realData, 'hanyin-county-panel/hanyin-only'),
  path.join(realData, 'hanyin-divisions'),
];

interface LoadRow {
  load_id: string;
  file_name: string;
  sha256: string;
  lines_total: number;
  lines: number;
  runs: number;
  cells: number;
}

interface ObservationRow {
  value: number;
  source_line: number;
  source_column: number;
  source_text: string;
  resolution: number;
  sha256: string;
}

describe.for(FIXTURES)('%s', (folder) => {
  const absent = folder !== DEMONSTRATION && !existsSync(folder);
  const workspace = new Workspace(planDirectory());
  const readings = new Map<string, Reading>();
  const readingOf = async (sha256: string) => {
    const known = readings.get(sha256);
    if (known) return known;
    const kept = path.join(dataPaths(workspace.directory).files, sha256);
    const reading = await readAny(readFileSync(kept));
    readings.set(sha256, reading);
    return reading;
  };
  beforeAll(async () => {
    if (folder === DEMONSTRATION) workspace.copy(folder);
    else if (!absent) await workspace.ingest([folder]);
  }, 120_000);
  afterAll(() => workspace.remove());

  test.skipIf(absent)('every line and every cell is accounted for once', async () => {
    const loads = await workspace.ledger((db) =>
      db.rows<LoadRow>(`
        select load_id, file_name, sha256, lines_total,
          lines_accepted + lines_quarantined + lines_no_data + lines_out_of_scope as lines,
          (
            select coalesce(sum(last_line - first_line + 1), 0) from load_line
            where load_line.load_id = load.load_id
          ) as runs,
          cells_value + cells_missing + cells_quarantined + cells_out_of_scope + cells_dimension
            as cells
        from load`),
    );
    expect(loads.length).toBeGreaterThan(0);
    for (const load of loads) {
      const reading = await readingOf(load.sha256);
      const cells = reading.tables.reduce((n, t) => n + t.records.length * t.columns.length, 0);
      expect({
        file: load.file_name,
        lines: load.lines,
        runs: load.runs,
        cells: load.cells,
      }).toEqual({
        file: load.file_name,
        lines: reading.lineCount,
        runs: reading.lineCount,
        cells,
      });
    }
  });

  test.skipIf(absent)('the kept file’s cell at line and column converts to the value', async () => {
    const observations = await workspace.ledger((db) =>
      db.rows<ObservationRow>(`
        select value, source_line, source_column, source_text, resolution, sha256
        from reported join load using (load_id)`),
    );
    const lines = new Map<string, ReadonlyMap<number, readonly string[]>>();
    for (const sha256 of new Set(observations.map((seen) => seen.sha256))) {
      const records = (await readingOf(sha256)).tables.flatMap((table) => table.records);
      lines.set(sha256, new Map(records.map((record) => [record.line, record.cells])));
    }
    const wrong = observations.filter((seen) => {
      const byLine = lines.get(seen.sha256);
      const text = byLine?.get(seen.source_line)?.[seen.source_column - 1] ?? '';
      const cell = parseCell(text);
      if (text !== seen.source_text || cell.kind !== 'number') return true;
      const converted = cell.value * seen.resolution * 10 ** cell.decimals;
      return Math.abs(converted - seen.value) > 1e-9 * Math.max(1, Math.abs(seen.value));
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
