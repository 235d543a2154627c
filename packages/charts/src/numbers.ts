import type { Locale } from './spec.ts';

interface NumberFormat {
  readonly locale: Locale;
  /** Places after the point, always written. */
  readonly decimals: number;
  /** Thousands are set apart; of years they are not. */
  readonly grouped?: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** A number as people read it: grouped, with its places, a true minus sign. */
export function numberText(
  value: number,
  { locale, decimals, grouped = true }: NumberFormat,
): string {
  const text = formatter(locale, decimals, grouped).format(value).replace('-', '−');
  return /[1-9]/.test(text) ? text : text.replace('−', '');
}

/** A number with its unit; % stands close to it, other units apart. */
export function quantityText(value: number, unit: string, format: NumberFormat): string {
  const text = numberText(value, format);
  return unit === '' ? text : `${text}${unit === '%' || unit === '‰' ? '' : ' '}${unit}`;
}

function formatter(locale: Locale, decimals: number, grouped: boolean): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${grouped}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouped,
  });
  formatters.set(key, made);
  return made;
}
