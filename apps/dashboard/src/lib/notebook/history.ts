const KEY = 'notebook history';
const MOST = 100;

/** A query that was run in this browser. */
export interface PastQuery {
  readonly sql: string;
  /** When, in UTC. */
  readonly at: string;
}

/** The queries that were run in this browser, the latest first. */
export function pastQueries(): readonly PastQuery[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as PastQuery[];
}

/** Remembers a query; one that was run before comes to the front. */
export function rememberQuery(sql: string): void {
  const at = new Date().toISOString();
  const others = pastQueries().filter((past) => past.sql !== sql);
  try {
    localStorage.setItem(KEY, JSON.stringify([{ sql, at }, ...others].slice(0, MOST)));
  } catch {
    // There is no room, or the browser keeps nothing: then there is no history.
    localStorage.removeItem(KEY);
  }
}
