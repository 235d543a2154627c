/** What one cell says: nothing, a number as printed (with its % or ‰ and the flag behind it), or words. */
export type Cell =
  /** `marker` is what is written instead of a figure (`—`, `:`, `x`, `:c`), '' where the cell is blank. */
  | { kind: 'missing'; marker: string }
  | {
      kind: 'number';
      value: number;
      decimals: number;
      unit: '%' | '‰' | null;
      /** What is put behind a figure to say of what kind it is: `12.3 b` a break in series, `12.3*` a footnote, `12.3（预计）`. */
      flag: string | null;
    }
  | { kind: 'text'; text: string };

/** Markers of "no figure", after NFKC, in lower case. */
const missingMarkers = new Set(
  '— —— ― – - -- --- / // \\ . .. ... …… ...... 无 暂无 无数据 缺 缺失 不详 n/a na n.a. #n/a nan null none \\n : x z ~ low'.split(
    ' ',
  ),
);

/** Letters that statistical offices put behind a figure or a marker of none. */
const letters = '[bcdefinprsuz]{1,3}';
const words = '(?:初步|预计|估计|估算|推算|暂估|快报|初报|修订|更正|预测)(?:数|值)?';
const footnotes = '[*＊†‡¹²³⁰⁴-⁹①-⑳⑴-⒇]{1,3}|[[［〔]\\d{1,2}[\\]］〕]';
const flagged = new RegExp(
  `(?<=\\d[%％‰]?)\\s*(?:(${letters})|[([（［〔]\\s*(${letters}|${words})\\s*[)\\]）］〕]|(${words})|(${footnotes}))$`,
  'u',
);
/** `:c` and `: u` say why there is no figure; the bracketed ones are those of British offices. */
const explained = /^(?::|\.\.\.?|…)\s*\(?([bcdefinprsuz]{1,2})\)?$/;
const bracketed = /^\[(c|k|low|u|w|x|z|:)\]$/;

const numberPatterns = { '.': numberPattern(',', '\\.'), ',': numberPattern('\\.', ',') };

/** Thousands are set off by the other sign, blanks or apostrophes. */
function numberPattern(thousands: string, decimal: string): RegExp {
  const digits = `\\d{1,3}(?:${thousands}\\d{3})+|\\d{1,3}(?:[ \\u2009']\\d{3})+|\\d+`;
  const figure = `(?<whole>${digits})(?:${decimal}(?<part>\\d*))?|${decimal}(?<bare>\\d+)`;
  return new RegExp(`^(?<sign>[+-]?)(?:${figure})(?:e(?<power>[+-]?\\d{1,3}))?$`, 'i');
}

export type DecimalSign = '.' | ',';

/**
 * Reads one cell. Numbers may have full-width digits, a sign, thousands separators, brackets for "negative" and a
 * trailing % or ‰; `value` is the number as printed (23% gives 23 and unit %), `decimals` counts the digits after
 * the point, so that 10^-decimals is the resolution in which the figure was given.
 * @param missing further markers of "no figure", beside the usual ones
 * @param decimal the sign before the decimals in this table
 */
export function parseCell(text: string, missing: string[] = [], decimal: DecimalSign = '.'): Cell {
  const flag = flagged.exec(text.trim());
  const figure = flag ? text.trim().slice(0, flag.index) : text;
  const trimmed = figure.normalize('NFKC').trim();
  const marker = markerIn(trimmed, missing);
  if (marker !== null) return { kind: 'missing', marker };
  const sign = flag?.slice(1).find(Boolean) ?? null;
  return parseNumber(trimmed, decimal, sign) ?? { kind: 'text', text: text.trim() };
}

function markerIn(trimmed: string, missing: string[]): string | null {
  if (trimmed === '') return '';
  const lower = trimmed.toLowerCase();
  if (missingMarkers.has(lower)) return trimmed;
  if (missing.some((marker) => marker.normalize('NFKC').trim() === trimmed)) return trimmed;
  const letter = bracketed.exec(lower)?.[1] ?? explained.exec(lower)?.[1];
  return letter === undefined ? null : letter;
}

function parseNumber(trimmed: string, decimal: DecimalSign, flag: string | null): Cell | null {
  // Most cells of a large file are words or plain numbers; look closer only at what can be a number.
  if (!/^[\s(+\-−–.,%‰\d]/.test(trimmed)) return null;
  const unit = trimmed.endsWith('%') ? '%' : trimmed.endsWith('‰') ? '‰' : null;
  const figure = (unit ? trimmed.slice(0, -1) : trimmed).trim().replace(/^[−–](?=\s*[\d.,])/, '-');
  const bracketed = /^\(([^()]+)\)$/.exec(figure)?.[1];
  const match = numberPatterns[decimal].exec((bracketed ?? figure).replace(/^([+-])\s+/, '$1'));
  if (!match?.groups || (bracketed !== undefined && match.groups['sign'])) return null;
  return toNumber(match.groups, bracketed !== undefined, unit, flag);
}

function toNumber(
  groups: Record<string, string | undefined>,
  negative: boolean,
  unit: '%' | '‰' | null,
  flag: string | null,
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
    flag,
  };
}
