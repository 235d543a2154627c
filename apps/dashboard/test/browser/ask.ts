import { inject } from 'vitest';

/** Asks the dashboard as a program does; sent to loopback, as the browser tests' pages are. */
export function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${inject('port')}${path}`, init);
}

/** What the interface answers in JSON. */
export async function answerTo<Answer>(path: string): Promise<Answer> {
  return (await (await ask(`/api/v1${path}`)).json()) as Answer;
}

/** What the publication itself says to a statement, past the pages. */
export async function queried<Row extends unknown[]>(
  sql: string,
): Promise<{ columns: string[]; rows: Row[] }> {
  const answer = await ask('/api/v1/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sql }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { columns: string[]; rows: Row[] };
}

/** The first row that a statement gives. */
export async function rowOf<Row extends unknown[]>(sql: string): Promise<Row> {
  const { rows } = await queried<Row>(sql);
  const [row] = rows;
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}
