const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Where a stretch of a file may be cut: behind its last line end that stands outside quotes. In no encoding but UTF-16 are
 * these bytes part of another character.
 * @param quote the mark round fields; null where there is none
 * @returns the number of bytes before the cut; all of them where no line ends
 */
export function cutAt(bytes: Uint8Array, quote: string | null): number {
  const mark = quote?.charCodeAt(0) ?? -1;
  let open = mark >= 0 && count(bytes, mark) % 2 === 1;
  for (let at = bytes.length - 1; at >= 0; at--) {
    if (bytes[at] === mark) open = !open;
    if (bytes[at] !== LINE_FEED || open) continue;
    // So far back it is a stray mark, not a long field.
    return at < bytes.length / 2 && mark >= 0 ? cutAt(bytes, null) : at + 1;
  }
  return mark >= 0 ? cutAt(bytes, null) : bytes.length;
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (const byte of bytes) if (byte === wanted) found++;
  return found;
}

/**
 * Where a physical line begins, as the reader counts lines.
 * @param line counted from 1
 */
export function lineStart(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line && at < bytes.length; passed++) {
    while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
    let after = at;
    while (bytes[after] === RETURN) after++;
    at = bytes[after] === LINE_FEED ? after + 1 : at + 1;
  }
  return Math.min(at, bytes.length);
}
