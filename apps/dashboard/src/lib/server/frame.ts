import * as v from 'valibot';
import type { Language } from '#lib/messages/index.ts';
import type { Theme } from '#lib/theme.ts';
import { asOfDay } from './as-of.ts';
import { knownMonths } from './known-months.ts';
import { instant, month as monthOf } from './parameters.ts';
import { remembered } from './remember.ts';
import demonstrationSql from './sql/demonstration.sql?raw';
import productSql from './sql/product.sql?raw';

/** What stands around every page. */
export interface Frame {
  readonly language: Language;
  readonly theme: Theme;
  readonly product: string;
  readonly version: string | null;
  /** The month asked for, `YYYY-MM`; null for the newest. */
  readonly month: string | null;
  /** What was asked for as known at; null for now. */
  readonly knownAt: string | null;
  /** The day everything on the page is assessed at. */
  readonly asOf: string | null;
  /** Days from then to today; null where an earlier month or an earlier knowledge is looked at. */
  readonly ageDays: number | null;
  readonly warningDays: number;
  /** The first and the newest month there are data of, where the month asked for lies outside; else null. */
  readonly outside: { readonly first: string; readonly last: string } | null;
  /** Some of what is published is demonstration data; a page that knows of its own values says so itself. */
  readonly demonstration: boolean;
  readonly back: string;
}

interface Product {
  readonly product_zh: string;
  readonly product_en: string;
  readonly as_of_warning_days: number;
}

const DAY = 86_400_000;

/** The frame of a page; before anything has been published it is empty, so that the error page has one. */
export async function frame(locals: App.Locals, url: URL): Promise<Frame> {
  const { language, theme } = locals;
  const asked = url.searchParams.get('period');
  const month = v.is(monthOf, asked) ? asked : null;
  const then = v.safeParse(instant, url.searchParams.get('as-known-at'));
  const knownAt = then.success ? then.output : null;
  const around = { language, theme, month, knownAt, back: url.pathname + url.search };
  const publication = await locals.publication().catch(() => null);
  if (publication === null) {
    return {
      ...around,
      product: '',
      version: null,
      asOf: null,
      ageDays: null,
      warningDays: 0,
      outside: null,
      demonstration: false,
    };
  }
  const setting = await remembered(publication, ['product'], () =>
    publication.row<Product>(productSql),
  );
  const asOf = await remembered(publication, ['as-of', month, knownAt], () =>
    asOfDay(publication, month, knownAt),
  ).catch(() => null);
  const newest = await remembered(publication, ['as-of', null, null], () =>
    asOfDay(publication, null),
  );
  const months = await knownMonths(publication, knownAt);
  const made = await remembered(publication, ['demonstration'], () =>
    publication.row<{ demonstration: boolean }>(demonstrationSql),
  );
  return {
    ...around,
    demonstration: made?.demonstration ?? false,
    product: (language === 'zh' ? setting?.product_zh : setting?.product_en) ?? '',
    version: publication.version,
    asOf,
    ageDays: asOf === null || asOf < newest || knownAt !== null ? null : daysSince(asOf),
    warningDays: setting?.as_of_warning_days ?? 0,
    outside: outsideOf(month, months),
  };
}

function daysSince(day: string): number {
  return Math.floor((Date.now() - Date.parse(day)) / DAY);
}

/** @param months there are data of, newest first */
function outsideOf(asked: string | null, months: readonly string[]): Frame['outside'] {
  const [last, first] = [months[0], months.at(-1)];
  if (asked === null || last === undefined || first === undefined) return null;
  return asked > last || asked < first ? { first, last } : null;
}
