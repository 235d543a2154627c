import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { perform } from '../src/perform.ts';

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

let last: Promise<unknown> = Promise.resolve();

/** Keeps what is written to a stream from it. @returns a way to have all so far */
function catching(stream: NodeJS.WriteStream): () => Buffer {
  const parts: Buffer[] = [];
  vi.spyOn(stream, 'write').mockImplementation((part) => parts.push(Buffer.from(part)) > 0);
  return () => Buffer.concat(parts);
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

  /** Runs the command as a program of its own. */
  async start(...parameters: readonly string[]): Promise<Run> {
    const child = spawn(process.execPath, [MAIN, ...parameters], {
      cwd: this.directory,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [output, stderr, [code]] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    return { code, output, stdout: output.toString(), stderr };
  }

  /** Runs the command in this process, which saves the start of one; one after the other, since what they print is caught. */
  run(...parameters: readonly string[]): Promise<Run> {
    const running = last.then(() => this.#caught(parameters));
    last = running.catch(() => undefined);
    return running;
  }

  async #caught(parameters: readonly string[]): Promise<Run> {
    const [output, errors] = [catching(process.stdout), catching(process.stderr)];
    const [env, folder] = [{ ...process.env }, process.cwd()];
    Object.assign(process.env, this.#env);
    process.chdir(this.directory);
    try {
      const code = await perform(parameters);
      return { code, output: output(), stdout: output().toString(), stderr: errors().toString() };
    } finally {
      process.chdir(folder);
      process.env = env;
      vi.mocked(process.stdout.write).mockRestore();
      vi.mocked(process.stderr.write).mockRestore();
    }
  }

  get #env(): Record<string, string> {
    return {
      MONITOR_DATA: this.data,
      MONITOR_PLAN: this.#plan,
      MONITOR_PIPELINES: this.#pipelines,
    };
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
