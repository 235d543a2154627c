import type { Plain } from './database.ts';

/** Large enough that few are sent, small enough that to take one in keeps nobody waiting. */
const PART = 1_000_000;

/** Bytes in parts. */
export function* partsOf(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  // A copy of its own: a view would be sent with all of the memory behind it.
  for (let at = 0; at < bytes.length; at += PART)
    yield new Uint8Array(bytes.subarray(at, at + PART));
}

/** A result as a JSON document of columns and rows, in parts: as one text it could be longer than a text can be. */
export function* jsonParts(
  columns: readonly string[],
  rows: readonly (readonly Plain[])[],
): Generator<Uint8Array<ArrayBuffer>> {
  let text = `{"columns":${JSON.stringify(columns)},"rows":[`;
  for (const [at, row] of rows.entries()) {
    text += `${at === 0 ? '' : ','}${JSON.stringify(row)}`;
    if (text.length < PART) continue;
    yield* partsOf(Buffer.from(text));
    text = '';
  }
  yield* partsOf(Buffer.from(`${text}]}`));
}
