const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The id of a form that is known by its names: FNV-1a of 64 bits over their UTF-16 units, since a browser on a plain-http
 * intranet has no other hash.
 */
export function shapeId(names: readonly string[]): string {
  const text = JSON.stringify(names);
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return `mapping-${hash.toString(16).padStart(16, '0')}`;
}
