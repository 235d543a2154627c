import * as v from 'valibot';

const KEY = 'notebook history';
const MOST = 100;
const queries = v.array(v.object({ sql: v.string(), at: v.string() }));

/** A query that was run in this browser; `at` is when, in UTC. */
export type PastQuery = v.InferOutput<typeof queries>[number];

/** The queries that were run in this browser, the latest first. */
export function pastQueries(): readonly PastQuery[] {
  try {
    return v.parse(queries, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Something else has written there, or the browser keeps nothing.
    return [];
  }
}

/**
 * Remembers a query; one that was run before comes to the front.
 * @returns all, the latest first
 */
export function rememberQuery(sql: string): readonly PastQuery[] {
  const at = new Date().toISOString();
  const others = pastQueries().filter((past) => past.sql !== sql);
  const all = [{ sql, at }, ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // There is no room, or the browser keeps nothing: then the history ends with the page.
  }
  return all;
}
