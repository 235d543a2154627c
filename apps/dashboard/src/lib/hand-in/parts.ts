const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A text's code units, which are bytes but in UTF-16. */
export type Units = Uint8Array | Uint16Array;

/**
 * The units in which a file's bytes are text. In UTF-16 a unit is two bytes, one of them zero in digits, separators and line ends.
 * @param start the file's first bytes
 * @returns how many bytes a unit has, and what makes bytes into units
 */
export function unitsOf(start: Uint8Array): {
  readonly width: number;
  readonly units: (bytes: Uint8Array<ArrayBuffer>) => Units;
} {
  const zerosAt = (side: number) =>
    start.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd <= start.length / 50) return { width: 1, units: (bytes) => bytes };
  return {
    width: 2,
    units: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      return Uint16Array.from({ length: bytes.length >> 1 }, (_, at) =>
        view.getUint16(2 * at, odd > even),
      );
    },
  };
}

/**
 * Where a stretch of a file may be cut: behind its last line end that stands outside quotes.
 * @param quote the mark round fields; null where there is none
 * @returns the number of units before the cut; all of them where no line ends
 */
export function cutAt(units: Units, quote: string | null): number {
  const mark = quote?.charCodeAt(0) ?? -1;
  let open = mark >= 0 && count(units, mark) % 2 === 1;
  for (let at = units.length - 1; at >= 0; at--) {
    if (units[at] === mark) open = !open;
    if (units[at] !== LINE_FEED || open) continue;
    // So far back it is a stray mark, not a long field.
    return at < units.length / 2 && mark >= 0 ? cutAt(units, null) : at + 1;
  }
  return mark >= 0 ? cutAt(units, null) : units.length;
}

function count(units: Units, wanted: number): number {
  let found = 0;
  for (const unit of units) if (unit === wanted) found++;
  return found;
}

/**
 * Where a physical line begins, as the reader counts lines.
 * @param line counted from 1
 */
export function lineStart(units: Units, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line && at < units.length; passed++) {
    while (at < units.length && units[at] !== LINE_FEED && units[at] !== RETURN) at++;
    let after = at;
    while (units[after] === RETURN) after++;
    at = units[after] === LINE_FEED ? after + 1 : at + 1;
  }
  return Math.min(at, units.length);
}
