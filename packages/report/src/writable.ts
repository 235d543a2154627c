/** What no page, document or sheet can hold, since XML cannot; a vertical tab is how a sheet breaks a line. */
const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

/** A thing with every text in it such that each format can hold it; what it cannot stands as `\ufffd`, in sight. */
export function writable<T>(thing: T): T {
  if (typeof thing === 'string') return asText(thing) as T;
  if (Array.isArray(thing)) return thing.map((each: unknown) => writable(each)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  const entries = Object.entries(thing).map(([key, value]: [string, unknown]) => [
    key,
    writable(value),
  ]);
  return Object.fromEntries(entries) as T;
}

function asText(text: string): string {
  return text.toWellFormed().replaceAll('\u000b', '\n').replaceAll(unwritable, '\ufffd');
}
