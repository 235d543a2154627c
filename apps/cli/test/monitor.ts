import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** What a run of the command left behind. */
export interface Run {
  readonly code: number;
  readonly output: Buffer;
  /** The output as text. */
  readonly stdout: string;
  readonly stderr: string;
}

/** The command `monitor` as a person runs it, on a data directory of its own. */
export class Monitor {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'monitor-cli-'));
  readonly data = path.join(this.directory, 'data');
  readonly #plan: string;
  readonly #pipelines: string;

  /** @param places the plan and pipelines to use instead of the repository's; relative: in `directory` */
  constructor(places: { readonly plan?: string; readonly pipelines?: string } = {}) {
    this.#plan = path.resolve(this.directory, places.plan ?? path.join(repository, 'data/plan'));
    this.#pipelines = path.resolve(
      this.directory,
      places.pipelines ?? path.join(repository, 'pipelines'),
    );
  }

  async run(...parameters: readonly string[]): Promise<Run> {
    const child = spawn(process.execPath, [MAIN, ...parameters], {
      cwd: this.directory,
      env: {
        ...process.env,
        MONITOR_DATA: this.data,
        MONITOR_PLAN: this.#plan,
        MONITOR_PIPELINES: this.#pipelines,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [output, stderr, [code]] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    return { code, output, stdout: output.toString(), stderr };
  }

  /** Runs a command with `--json`; standard output must be one JSON document and nothing else. */
  async json<T>(...parameters: readonly string[]): Promise<T> {
    const { code, stdout, stderr } = await this.run(...parameters, '--json');
    if (code === 2) throw new Error(stderr);
    return JSON.parse(stdout) as T;
  }

  /** The rows of `monitor query`. */
  async rows<T>(sql: string): Promise<T[]> {
    const { code, stdout, stderr } = await this.run('query', sql, '--format', 'json');
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as T[];
  }

  /** Writes a file beside the data directory and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** The part of an ingest report that tests look at. */
export interface IngestReport {
  readonly loads: readonly {
    readonly loadId: string;
    readonly file: string;
    readonly outcome: string;
    readonly lines: {
      readonly total: number;
      readonly accepted: number;
      readonly quarantined: number;
      readonly noData: number;
      readonly outOfScope: number;
    };
    readonly observations: { added: number; revised: number; unchanged: number };
    readonly findings: readonly { readonly rule: string; readonly line: number | null }[];
  }[];
  readonly publication: string | null;
}

/** The part of an explanation that tests look at. */
export interface ExplainedValue {
  readonly value: number;
  readonly source: ExplainedSource | null;
  readonly components: readonly { readonly role: string; readonly source: ExplainedSource }[];
}

export interface ExplainedSource {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}
