import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Database, dataPaths, openPublication, type Publication } from '@monitor/warehouse';
import {
  collectSubmissions,
  readSettings,
  type LedgerCommand,
  type LedgerCommands,
  type LoadReport,
  type Places,
  type Submission,
} from '../src/index.ts';
import { runCommand } from '../src/commands.ts';
import { writeSmallPlan } from './small-plan.ts';

/** The empty publication, which the first workspace of a test file makes, kept for the others. */
const ready = mkdtempSync(path.join(tmpdir(), 'monitor-test-ready-'));
process.once('exit', () => rmSync(ready, { recursive: true }));

/** A data directory of its own, and what tests do with it. */
export class Workspace {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'monitor-test-'));
  readonly places: Places;

  /** @param plan the plan directory; by default a small one of its own, which loads at once */
  constructor(plan?: string) {
    cpSync(ready, dataPaths(this.directory).warehouse, { recursive: true });
    this.places = { data: this.directory, plan: plan ?? writeSmallPlan(this.directory) };
  }

  /** Writes a file to hand in and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.directory, 'in', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Does what the ledger's process does, here: starting one takes as long as the command itself. */
  command<K extends LedgerCommand>(
    kind: K,
    request: LedgerCommands[K]['request'],
  ): Promise<LedgerCommands[K]['response']> {
    return runCommand(kind, this.places, request, () => undefined);
  }

  /** Takes files in and publishes; `set` as on the command line. */
  async ingest(
    paths: readonly string[],
    options: {
      set?: readonly string[];
      pipeline?: string | null;
      again?: boolean;
      dryRun?: boolean;
      receivedAt?: string;
      /** What a person said on the web; left out for the command line. */
      web?: Pick<Submission, 'department' | 'revisionReason'>;
    } = {},
  ): Promise<readonly LoadReport[]> {
    const { loads } = await this.command('ingest', {
      submissions: collectSubmissions(paths, options.receivedAt ?? new Date().toISOString()).map(
        (one) => (options.web ? { ...one, ...options.web, channel: 'web' as const } : one),
      ),
      options: {
        settings: readSettings(options.set ?? []),
        pipeline: options.pipeline ?? null,
        again: options.again ?? false,
        dryRun: options.dryRun ?? false,
      },
    });
    return loads;
  }

  /** Begins with what is in another data directory. */
  copy(directory: string): void {
    cpSync(directory, this.directory, { recursive: true });
  }

  publication(): Promise<Publication> {
    return openPublication(this.directory);
  }

  /** Reads the closed ledger, as a test may and the program may not. */
  async ledger<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const instance = await DuckDBInstance.create(dataPaths(this.directory).ledger);
    const db = new Database(await instance.connect());
    try {
      return await work(db);
    } finally {
      db.connection.closeSync();
      instance.closeSync();
    }
  }

  /** The files of the data directory in which one of the texts stands, but for what was handed in. */
  holding(...texts: readonly string[]): string[] {
    return readdirSync(this.directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/in'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => texts.some((text) => readFileSync(file).includes(text)))
      .map((file) => path.relative(this.directory, file));
  }

  remove(): void {
    const { warehouse } = dataPaths(this.directory);
    for (const name of globSync('empty-*.duckdb', { cwd: warehouse })) {
      cpSync(path.join(warehouse, name), path.join(ready, name));
    }
    rmSync(this.directory, { recursive: true, force: true });
  }
}
