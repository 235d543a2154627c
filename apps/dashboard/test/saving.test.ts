import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Book } from '#lib/notebook/book.svelte.ts';
import { Saving } from '#lib/notebook/saving.svelte.ts';

const tagOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** What was sent, each to be answered by the test. */
interface Sent {
  readonly text: string;
  readonly match: string;
  answer: (response: Response | null) => void;
}
let sent: Sent[] = [];

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    (_address: string, { body, headers }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        const match = new Headers(headers).get('if-match') ?? '';
        const answer = (response: Response | null) =>
          response === null ? reject(new TypeError('no network')) : resolve(response);
        sent.push({ text: String(body), match, answer });
      }),
  );
});
afterEach(() => vi.useRealTimers());

function opened(): { book: Book; saving: Saving } {
  const book = new Book('A.\n');
  const file = { name: 'n', text: 'A.\n', tag: tagOf('A.\n') };
  return { book, saving: new Saving(book, file, () => 'no answer') };
}

function type(book: Book, saving: Saving, text: string): void {
  book.replace(text);
  saving.touched();
}

test('that nothing was saved is said until it is, and leaving asks', async () => {
  const { book, saving } = opened();
  type(book, saving, 'B.\n');
  const failing = saving.now();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.answer(null);
  await failing;
  expect([saving.state.kind, saving.atRisk]).toEqual(['failed', true]);
  type(book, saving, 'C.\n');
  expect(saving.state.kind).toBe('failed');
  const saved = saving.now();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(saving.state.kind).toBe('failed');
  sent[1]?.answer(new Response('{}', { headers: { etag: `"${tagOf('C.\n')}"` } }));
  await saved;
  expect([saving.state.kind, saving.atRisk]).toEqual(['saved', false]);
});

test('words typed while a save is under way are sent with the page', async () => {
  const { book, saving } = opened();
  type(book, saving, 'B.\n');
  void saving.now();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  type(book, saving, 'C.\n');
  await vi.waitFor(() => expect(saving.atRisk).toBe(false));
  saving.last();
  expect(sent[1]).toMatchObject({
    text: 'C.\n',
    match: `"${tagOf('A.\n')}", "${tagOf('B.\n')}"`,
  });
});
