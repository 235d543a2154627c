import type { Attached, Kept, RunOrder } from '@monitor/notebook/text';
import { beforeEach, expect, test, vi } from 'vitest';
import { Book } from '#lib/notebook/book.svelte.ts';
import { Refusal, Remote, type RemoteSession } from '#lib/notebook/remote.ts';
import { Runner } from '#lib/notebook/runner.svelte.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
});

const reads: Readonly<Record<string, readonly string[]>> = { 'from a': ['a'] };
const text =
  '```input name=n\nkind: number\nvalue: 1\n```\n\n```sql name=a\nselect $n\n```\n\n```sql name=b\nfrom a\n```\n';

/** A server in which whatever is run yields a row; it keeps what sessions do of what a page can see. */
class FakeRemote extends Remote {
  readonly ran: string[] = [];
  readonly closed: string[] = [];
  publication = 'p1';
  /** What is done while a query runs. */
  meanwhile = (_sql: string): void => undefined;
  #open = new Map<string, Set<string>>();

  constructor() {
    super(() => 'no answer');
  }
  override open(pinned: string | null): Promise<RemoteSession> {
    const id = `s${this.#open.size + 1}`;
    this.#open.set(id, new Set());
    const publication = pinned ?? this.publication;
    return Promise.resolve({ id, publication, demonstration: false, pinned });
  }
  override current(id: string): Promise<string | null> {
    return Promise.resolve(this.#open.has(id) ? this.publication : null);
  }
  override close(id: string): void {
    this.closed.push(id);
  }
  override cancel(): Promise<boolean> {
    return Promise.resolve(true);
  }
  end(id: string): void {
    this.#open.delete(id);
    this.#open.set(`${id} ended`, new Set());
  }
  override attach(id: string): Promise<Attached> {
    if (!this.#open.has(id)) return Promise.reject(new Refusal(404, 'gone', null));
    const references = { relations: [], parameters: [] };
    return Promise.resolve({ columns: [], rows: 1, references, totals: [] });
  }
  override async run(id: string, { sql, key, others }: RunOrder): Promise<Kept> {
    await Promise.resolve();
    const kept = this.#open.get(id);
    if (kept === undefined) throw new Refusal(404, 'gone', null);
    const relations = reads[sql] ?? [];
    const missing = relations.find((name) => others[name] !== 'fresh' || !kept.has(name));
    if (missing !== undefined)
      throw new Refusal(422, 'unrun', { rule: 'unrun', detail: missing, position: null });
    this.ran.push(`${id} ${sql}`);
    this.meanwhile(sql);
    kept.add(key);
    const parameters = sql.includes('$n') ? ['n'] : [];
    return { columns: [], rows: 1, references: { relations, parameters } };
  }
}

function opened(written = text) {
  const book = new Book(written);
  const remote = new FakeRemote();
  const runner = new Runner(book, remote, { locale: 'zh', width: () => 600 });
  const own = (name: string) =>
    book.cells.find((cell) => cell.kind === 'sql' && cell.name === name)?.own ?? -1;
  const input = book.cells.find(({ kind }) => kind === 'input')?.own ?? -1;
  const stateOf = (name: string) =>
    book.stale.has(own(name)) ? 'stale' : book.outcomes.get(own(name))?.state;
  return { book, remote, runner, own, input, stateOf };
}

test('what is changed while a query runs makes its result stale', async () => {
  for (const change of ['text', 'input'] as const) {
    const { book, remote, runner, own, input, stateOf } = opened();
    remote.meanwhile = () => {
      if (change === 'text') book.write(own('a'), 'select $n + 1');
      else book.setValue(input, 2);
    };
    await runner.runCell(own('a'));
    expect([change, stateOf('a')]).toEqual([change, 'stale']);
  }
});

test('a result of a query that was renamed while it ran is not shown under the new name', async () => {
  const { book, remote, runner, own } = opened();
  remote.meanwhile = () => book.rename(own('a'), 'c');
  await runner.runCell(own('a'));
  expect(book.outcomes.get(own('c'))?.state).not.toBe('table');
});

test('run from here runs what is stale above first', async () => {
  const { book, remote, runner, own, input, stateOf } = opened();
  await runner.runAll();
  book.setValue(input, 10);
  await runner.runFrom(own('b'));
  expect(remote.ran).toEqual(['s1 select $n', 's1 from a', 's1 select $n', 's1 from a']);
  expect(stateOf('b')).toBe('table');
});

test('a session that has ended is replaced by the first run', async () => {
  const { remote, runner, own, stateOf } = opened();
  await runner.runAll();
  remote.end('s1');
  await runner.runCell(own('b'));
  expect(stateOf('b')).toBe('table');
  expect(remote.ran.slice(2).map((ran) => ran.slice(3))).toEqual(['select $n', 'from a']);
});

test('a file is attached to another session where the first has ended', async () => {
  const { remote, runner, book } = opened();
  await runner.runAll();
  remote.end('s1');
  await runner.attach(new File(['a\n1\n'], '户数.csv'));
  expect([...book.attached.keys()]).toEqual(['户数']);
});

test('a session that ends with what is cancelled is let go', async () => {
  const { runner, own, stateOf } = opened();
  await runner.runCell(own('a'));
  await runner.stop();
  expect([runner.session, stateOf('a')]).toEqual([null, 'stale']);
});

test('a new publication is told, and asked when all is run', async () => {
  const { remote, runner, own } = opened();
  await runner.runAll();
  remote.publication = 'p2';
  await runner.look();
  expect(runner.newer).toBe('p2');
  await runner.runCell(own('a'));
  expect(runner.session?.publication).toBe('p1');
  await runner.runAll();
  expect([runner.session?.publication, runner.newer, remote.closed]).toEqual(['p2', null, ['s1']]);
});

test('the publication that the file names is asked, and none when the file cannot be read', async () => {
  const { book, runner, own } = opened();
  await runner.runAll();
  const pinned = '20230101-000000-01234567';
  book.replace(`---\npublication: ${pinned}\n---\n${text}`);
  await runner.runCell(own('a'));
  expect(runner.session?.publication).toBe(pinned);
  book.replace(`---\npublication: ${pinned}\ntitle: [x\n---\n${text}`);
  await runner.runCell(own('a'));
  expect(book.outcomes.get(own('a'))).toMatchObject({ state: 'refused' });
});
