import * as v from 'valibot';

/** Words shown on screen, in both languages. */
export const text = v.strictObject({
  zh: v.pipe(v.string(), v.nonEmpty('中文不能为空')),
  en: v.pipe(v.string(), v.nonEmpty('英文不能为空')),
});

/** A non-empty text in one language. */
export const words = v.pipe(v.string(), v.nonEmpty('不能为空'));

/** An id: lower-case words joined by hyphens, or a division code; `CN` is the one country code. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/, '标识只能由字母、数字和连字符组成,如 road-density'),
);

/** A calendar day that exists, written YYYY-MM-DD. */
export const day = v.pipe(
  v.string(),
  v.isoDate('日期应写作 YYYY-MM-DD,如 2023-12-31'),
  v.check(isCalendarDay, '没有这一天,请核对月份和日期'),
);

/** How an area lies in the hierarchy. */
export const areaLevel = v.picklist([
  'country',
  'province',
  'prefecture',
  'county',
  'town',
  'part',
]);

/** Which part of a county an area of level `part` is. */
export const areaPart = v.picklist(['builtup', 'urban', 'rural']);

/** What an indicator is reported for: an area level, or one kind of part. */
export const reportedLevel = v.picklist([
  'country',
  'province',
  'prefecture',
  'county',
  'town',
  'part:builtup',
  'part:urban',
  'part:rural',
]);

/** How often values are expected. */
export const frequency = v.picklist(['annual', 'half-year', 'quarterly', 'monthly', 'irregular']);

/** Whether January comes together with February, as is usual of monthly figures: it is then not missed alone. */
export const januaryWithFebruary = v.exactOptional(v.boolean());

/** Limits of a value in the indicator's unit; a missing side is open. */
export const range = v.pipe(
  v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) }),
  v.check(
    ({ min, max }) => min === undefined || max === undefined || min < max,
    '下限 min 应小于上限 max',
  ),
);

/** Where a clause stands in the plan's text; annexes number their items differently. */
export const reference = v.strictObject({
  annex: v.pipe(v.number(), v.integer('附件号应为整数'), v.minValue(1, '附件号从 1 起')),
  section: words,
  group: v.nullable(words),
  item: v.nullable(words),
});

/** A deadline: the day it is read as, and how exactly the plan gives it. */
export const due = v.strictObject({
  date: day,
  precision: v.picklist(['day', 'month', 'year']),
});

/** One department's part in a clause, as written; an inferred one says on what basis. */
export const role = v.pipe(
  v.strictObject({
    department: id,
    role: words,
    inferred: v.optional(v.boolean(), false),
    basis: v.exactOptional(words),
    officer: v.exactOptional(words),
  }),
  v.check(
    ({ inferred, basis }) => !inferred || basis !== undefined,
    '推定的职责(inferred: true)须写明依据 basis',
  ),
);

function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
