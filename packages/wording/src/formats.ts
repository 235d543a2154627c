import { timeZone } from '@monitor/plan';
import type { Language } from './language.ts';
import { dayIn, dayOfYearIn, monthIn, periodIn } from './periods.ts';
import { unitIn } from './units.ts';

/** What stands where there is no figure. */
const NOTHING = '—';
const MOST_DECIMALS = 6;

/** Every way the pages write a figure, a date or a unit, in one language. */
export interface Formats {
  /** A number with exactly `decimals` places; missing is a dash. */
  number(value: number | null, decimals: number): string;
  /** A number with at most `decimals` places. */
  plain(value: number | null, decimals?: number): string;
  /** A difference with its sign. */
  signed(value: number | null, decimals: number): string;
  /** What a value is to an earlier one: a rate in points, an amount in percent, from nothing by neither. */
  change(now: number, before: number | null, unit: string, decimals: number): string;
  /** A share (0.678) as percent (68%). */
  share(value: number | null, decimals?: number): string;
  /** A figure that is in percent already. */
  percent(value: number | null, decimals: number): string;
  /** `≥ 36`; the operator in its typographic form. */
  target(operator: string, value: number): string;
  unit(unit: string): string;
  /** A number with its unit, as a sentence writes it. */
  quantity(value: number | null, decimals: number, unit: string): string;
  day(iso: string | null): string;
  /** A day without its year, where the year stands beside it. */
  dayOfYear(iso: string | null): string;
  month(iso: string | null): string;
  period(start: string | null, end: string | null): string;
  /** An instant in the county's time zone, to the minute. */
  instant(iso: string | null): string;
  /** What an address names as known at: a day, or an instant in the county's time zone. */
  known(text: string): string;
  bytes(count: number): string;
  /** Text of the plan with the punctuation of its language: full-width in Chinese. */
  text(text: string): string;
  /** Where in the plans something stands: its annex in the reader's language, the rest as it is numbered there. */
  reference(text: string): string;
}

const BYTES = ['B', 'KB', 'MB', 'GB'];

const operators: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=' };

/** The formats of one language. */
export function formatsIn(language: Language): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const number = (value: number | null, decimals: number): string =>
    value === null ? NOTHING : minus(formatter(locale, decimals, decimals).format(value));
  const plain = (value: number | null, decimals = MOST_DECIMALS): string =>
    value === null ? NOTHING : minus(formatter(locale, 0, decimals).format(value));
  return {
    number,
    plain,
    signed: (value, decimals) =>
      value === null ? NOTHING : signed(value, number(value, decimals)),
    change: (now, before, unit, decimals) => {
      if (before === null) return NOTHING;
      if (isRate(unit)) return signed(now - before, number(now - before, decimals));
      if (before <= 0) return NOTHING;
      const percent = (100 * (now - before)) / before;
      return `${signed(percent, number(percent, 1))}%`;
    },
    share: (value, decimals = 0) =>
      value === null ? NOTHING : `${number(value * 100, decimals)}%`,
    percent: (value, decimals) => (value === null ? NOTHING : `${number(value, decimals)}%`),
    target: (operator, value) => `${operators[operator] ?? operator} ${plain(value)}`,
    unit: (unit) => unitIn(unit, language),
    quantity: (value, decimals, unit) =>
      value === null ? NOTHING : withUnit(number(value, decimals), unitIn(unit, language)),
    day: (iso) => (iso === null ? NOTHING : dayIn(iso, language)),
    dayOfYear: (iso) => (iso === null ? NOTHING : dayOfYearIn(iso, language)),
    month: (iso) => (iso === null ? NOTHING : monthIn(iso, language)),
    period: (start, end) =>
      start === null || end === null ? NOTHING : periodIn(start, end, language),
    instant: (iso) => (iso === null ? NOTHING : instant(iso)),
    known: (text) => (text.includes('T') ? instant(text) : dayIn(text, language)),
    text: (text) => (language === 'zh' ? fullWidth(text) : text),
    reference: (text) =>
      language === 'zh'
        ? fullWidth(text)
        : text.replaceAll(/附件(\d+)/g, 'Annex $1').replaceAll('、', ', '),
    bytes: (count) => {
      const power = Math.min(BYTES.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
      const size = count / 1024 ** power;
      return `${plain(size, Number.isInteger(size) ? 0 : 1)} ${BYTES[power]}`;
    },
  };
}

/** Whether a unit counts parts of a whole, so that its changes are points. */
export function isRate(unit: string): boolean {
  return unit === '%' || unit === '‰';
}

function withUnit(written: string, unit: string): string {
  if (unit === '') return written;
  return /^[%‰]/.test(unit) ? written + unit : `${written} ${unit}`;
}

function signed(value: number, written: string): string {
  if (/^0(\.0+)?$/.test(written)) return written;
  return value > 0 ? `+${written}` : written;
}

/** With a true minus, and none where nothing is left of the number. */
function minus(written: string): string {
  return written.replace(/^-(?!0(\.0+)?$)/, '−').replace('-', '');
}

function instant(iso: string): string {
  const text = iso.includes('T') ? iso : iso.replace(' ', 'T');
  const utc = Date.parse(/(Z|[+-]\d\d(:?\d\d)?)$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(utc)) return iso;
  return new Date(utc + timeZone.milliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formatters.set(key, made);
  return made;
}

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Half-width marks beside Chinese characters, as plans and files often have them, in full width. */
function fullWidth(text: string): string {
  const pairs = text.replaceAll(/\(([^()]*[\u4e00-\u9fff][^()]*)\)/g, '（$1）');
  return pairs.replaceAll(
    /(?<=[\u4e00-\u9fff）”〕%])[,;:?!]|[,;:?!](?=[\u4e00-\u9fff（“])/g,
    (mark) => wide[mark] ?? mark,
  );
}
