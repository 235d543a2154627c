import { normalizeText } from './text.ts';

/** A span of days, both ends included, as ISO days. A school year runs from 1 September to 31 August. */
export interface Period {
  start: string;
  end: string;
  kind: 'year' | 'half' | 'quarter' | 'month' | 'day' | 'range' | 'school-year';
}

type Groups = Record<string, string | undefined>;
type Build = (groups: Groups) => Period | null;

const year = '(?<y>(?:19|20)\\d\\d)';
const month = '(?<m>1[0-2]|0?[1-9])';
const day = '(?<d>3[01]|[12]\\d|0?[1-9])';
const to = '(?:-|~|至|到)';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const englishMonth = `(?<name>${months.join('|')})[a-z]*\\.?`;

/** The forms in which tables write periods, most telling first. Each is matched against the whole text. */
const writtenForms: [pattern: string, build: Build][] = [
  [`${year}(?:\\.0+)?(?:年度?)?(?:末|底)?`, (g) => span(g['y'], 1, 12, 'year')],
  [`${year}年?(?<half>上|下)半年`, (g) => halfYear(g['y'], g['half'] === '上' ? 1 : 2)],
  [`${year}年?[ -]?h(?<n>[12])`, (g) => halfYear(g['y'], Number(g['n']))],
  [`${year}年?第?(?<n>[1-4])季度?`, (g) => quarter(g['y'], g['n'])],
  [`${year}年?[ -]?q(?<n>[1-4])`, (g) => quarter(g['y'], g['n'])],
  [`q(?<n>[1-4])[ -]?${year}`, (g) => quarter(g['y'], g['n'])],
  [`${year}[. ](?<n>[1-4])/4`, (g) => quarter(g['y'], g['n'])],
  [`${year}年?前(?<n>[1-3])季度?`, (g) => span(g['y'], 1, 3 * Number(g['n']), 'range')],
  [`${year}[-./]${month}`, (g) => span(g['y'], g['m'], g['m'], 'month')],
  [`${year}年${month}月份?(?:末|底)?`, (g) => span(g['y'], g['m'], g['m'], 'month')],
  [`${year}(?<m>0[1-9]|1[0-2])`, (g) => span(g['y'], g['m'], g['m'], 'month')],
  [`${year}m(?<m>0[1-9]|1[0-2])`, (g) => span(g['y'], g['m'], g['m'], 'month')],
  [`${year}[ -]${englishMonth}`, (g) => namedMonth(g)],
  [`${englishMonth}[ -]${year}`, (g) => namedMonth(g)],
  [`${englishMonth}[ -]'?(?<yy>[0-4]\\d)`, (g) => namedMonth({ ...g, y: `20${g['yy'] ?? ''}` })],
  [`${year}(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])`, (g) => oneDay(g)],
  [`${year}(?<s>[-./])${month}\\k<s>${day}(?:[ t]\\d\\d:\\d\\d.*)?`, (g) => oneDay(g)],
  [`${year}年${month}月${day}日?`, (g) => oneDay(g)],
  [
    `${year}年?${month}月?${to}(?<n>1[0-2]|0?[1-9])月份?`,
    (g) => span(g['y'], g['m'], g['n'], 'range'),
  ],
  [`${year}年?${to}(?<z>(?:19|20)?\\d\\d)学年度?`, (g) => schoolYear(g['y'], g['z'])],
  [`${year}年?学年度?`, (g) => schoolYear(g['y'], String(Number(g['y']) + 1))],
  [`${year}/(?<z>(?:(?:19|20)?\\d\\d))(?:学年度?)?`, (g) => schoolYear(g['y'], g['z'])],
  [`${year}-?(?<z>\\d\\d)`, (g) => schoolYear(g['y'], g['z'])],
];

const forms = writtenForms.map(([pattern, build]) => ({
  pattern: new RegExp(`^${pattern}$`),
  build,
}));

const chineseDigits = '〇一二三四五六七八九';

/**
 * Reads a period as tables write it: 2024年, 2023年6月, 2023-06, 2023/6/30, 2023年上半年, 2023年第一季度, 2023Q1,
 * 2023年1-6月 (a range of its own, never June), 2022-2023学年, 2022/23. Null when the text is no period.
 * 2011/12 is read as a month (December), 2022/23 cannot be one and is a school year.
 */
export function parsePeriod(text: string): Period | null {
  if (text.length > 60) return null;
  const written = arabic(normalizeText(text).toLowerCase())
    .replace(/^(?:截至|截止到?|时间:|期间:)/, '')
    .replace(/[—–−―～]+|--/g, '-');
  const plain = written.replace(/(?<=[月份度])[止末]?累计数?$/, '');
  const period = parseForm(plain) ?? parseRange(plain);
  return period && plain !== written ? sinceNewYear(period) : period;
}

/** What has accumulated by the end of a period since its year began: 2023年6月累计 is 1–6月, never June. */
export function sinceNewYear({ start, end, kind }: Period): Period {
  const newYear = `${end.slice(0, 4)}-01-01`;
  return start <= newYear ? { start, end, kind } : { start: newYear, end, kind: 'range' };
}

function parseForm(plain: string): Period | null {
  for (const { pattern, build } of forms) {
    const groups = pattern.exec(plain)?.groups;
    const period = groups ? build(groups) : null;
    if (period) return period;
  }
  return null;
}

/** Two periods with 至 or a dash between them; the second may leave out what it shares with the first. */
function parseRange(plain: string): Period | null {
  for (const split of plain.matchAll(/-|~|至|到/g)) {
    const first = parseForm(plain.slice(0, split.index));
    const rest = plain.slice(split.index + 1);
    const sameYear = `${plain.slice(0, 4)}年${rest}`;
    const last = first && (parseForm(rest) ?? parseForm(sameYear));
    if (last && first.start <= last.end)
      return { start: first.start, end: last.end, kind: 'range' };
  }
  return null;
}

/** 二〇二三年十二月 → 2023年12月; 第一季度 → 第1季度. */
function arabic(plain: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(plain)) return plain;
  return plain
    .replace(/[○零]/g, '〇')
    .replace(/十([一二])(?=月)/g, (_all, unit: string) => `1${String(chineseDigits.indexOf(unit))}`)
    .replace(/十(?=月)/g, '10')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
}

function span(
  inYear: string | undefined,
  first: string | number | undefined,
  last: string | number | undefined,
  kind: Period['kind'],
): Period | null {
  const [y, from, until] = [Number(inYear), Number(first), Number(last)];
  if (from > until) return null;
  return { start: iso(y, from, 1), end: iso(y, until, lengthOfMonth(y, until)), kind };
}

function halfYear(inYear: string | undefined, half: number): Period | null {
  return half === 1 ? span(inYear, 1, 6, 'half') : span(inYear, 7, 12, 'half');
}

function quarter(inYear: string | undefined, number: string | undefined): Period | null {
  const last = 3 * Number(number);
  return span(inYear, last - 2, last, 'quarter');
}

function namedMonth(groups: Groups): Period | null {
  const number = months.indexOf(groups['name'] ?? '') + 1;
  return span(groups['y'], number, number, 'month');
}

function oneDay(groups: Groups): Period | null {
  const [y, m, d] = [Number(groups['y']), Number(groups['m']), Number(groups['d'])];
  if (d > lengthOfMonth(y, m)) return null;
  const text = iso(y, m, d);
  return { start: text, end: text, kind: 'day' };
}

function schoolYear(first: string | undefined, second: string | undefined): Period | null {
  const begins = Number(first);
  const ends = String(begins + 1);
  if (second !== ends && second !== ends.slice(2)) return null;
  return { start: iso(begins, 9, 1), end: iso(begins + 1, 8, 31), kind: 'school-year' };
}

function lengthOfMonth(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate();
}

function iso(y: number, m: number, d: number): string {
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
