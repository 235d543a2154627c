import type { RequestEvent } from '@sveltejs/kit';

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** What is read into memory has at most so many bytes, whatever is taken of files. */
const MOST_IN_MEMORY = 64 * 1024 ** 2;

/** The largest file that is taken, in bytes; read as the adapter reads its BODY_SIZE_LIMIT. */
export function largestFile(): number {
  const limit = process.env['BODY_SIZE_LIMIT'] ?? '512K';
  const [, digits = limit, unit = ''] = /^(\d+)([KMG])$/i.exec(limit) ?? [];
  return Number(digits) * (UNITS[unit.toUpperCase()] ?? 1);
}

/** How many bytes a request may have: a file that is handed in goes to the disk as it comes. */
export function mostBytes({ route }: Pick<RequestEvent, 'route'>): number {
  const largest = largestFile();
  return route.id === '/api/v1/loads' ? largest : Math.min(largest, MOST_IN_MEMORY);
}

/** Whether a request says of itself that it is larger than that; the adapter ends one that only turns out to be. */
export function saysTooLarge(event: Pick<RequestEvent, 'route' | 'request'>): boolean {
  const { headers, body } = event.request;
  const most = mostBytes(event);
  if (body === null) return false;
  // One that goes on without saying how long might be as large as a file.
  const said = Number(headers.get('content-length') ?? (most < largestFile() ? Infinity : 0));
  return said > most;
}
