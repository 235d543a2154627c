/** What one cell says: nothing, a number as printed (with its % or ‰), or words. */
export type Cell =
  | { kind: 'missing' }
  | { kind: 'number'; value: number; decimals: number; unit: '%' | '‰' | null }
  | { kind: 'text'; text: string };

/** Markers of "no figure", after NFKC, in lower case. */
const missingMarkers = new Set(
  '— —— ― – - -- --- / // \\ . .. ... …… ...... 无 暂无 无数据 缺 缺失 不详 n/a na n.a. #n/a nan null none \\n : x'.split(
    ' ',
  ),
);

const digits = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u2009']\d{3})+|\d+`;
const numberPattern = new RegExp(
  String.raw`^(?<sign>[+-]?)(?:(?<whole>${digits})(?:\.(?<part>\d*))?|\.(?<bare>\d+))(?:e(?<power>[+-]?\d{1,3}))?$`,
  'i',
);

/**
 * Reads one cell. Numbers may have full-width digits, a sign, thousands separators, brackets for "negative" and a
 * trailing % or ‰; `value` is the number as printed (23% gives 23 and unit %), `decimals` counts the digits after
 * the point, so that 10^-decimals is the resolution in which the figure was given.
 * @param missing further markers of "no figure", beside the usual ones
 */
export function parseCell(text: string, missing: string[] = []): Cell {
  const trimmed = text.normalize('NFKC').trim();
  const isMissing =
    trimmed === '' ||
    missingMarkers.has(trimmed.toLowerCase()) ||
    missing.some((marker) => marker.normalize('NFKC').trim() === trimmed);
  if (isMissing) return { kind: 'missing' };
  return parseNumber(trimmed) ?? { kind: 'text', text: text.trim() };
}

function parseNumber(trimmed: string): Cell | null {
  // Most cells of a large file are words or plain numbers; look closer only at what can be a number.
  if (!/^[\s(+\-−–.%‰\d]/.test(trimmed)) return null;
  const unit = trimmed.endsWith('%') ? '%' : trimmed.endsWith('‰') ? '‰' : null;
  const figure = (unit ? trimmed.slice(0, -1) : trimmed).trim().replace(/^[−–](?=\s*[\d.])/, '-');
  const bracketed = /^\(([^()]+)\)$/.exec(figure)?.[1];
  const match = numberPattern.exec((bracketed ?? figure).replace(/^([+-])\s+/, '$1'));
  if (!match?.groups || (bracketed !== undefined && match.groups['sign'])) return null;
  return toNumber(match.groups, bracketed !== undefined, unit);
}

function toNumber(
  groups: Record<string, string | undefined>,
  negative: boolean,
  unit: '%' | '‰' | null,
): Cell | null {
  const whole = (groups['whole'] ?? '0').replace(/[^\d]/g, '');
  const part = groups['part'] ?? groups['bare'] ?? '';
  const power = Number(groups['power'] ?? 0);
  const size = Number(`${whole}.${part || '0'}e${String(power)}`);
  if (!Number.isFinite(size)) return null;
  const minus = negative || groups['sign'] === '-';
  return {
    kind: 'number',
    value: minus && size !== 0 ? -size : size,
    decimals: Math.max(0, part.length - power),
    unit,
  };
}
