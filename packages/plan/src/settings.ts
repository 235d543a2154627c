import * as v from 'valibot';
import { day, id, text, words } from './primitives.ts';
import { timeZone } from './time-zone.ts';

const days = v.pipe(v.number(), v.integer('天数应为整数'), v.minValue(1, '天数应大于 0'));
const points = v.pipe(v.number(), v.integer('点数应为整数'), v.minValue(2, '至少 2 个点'));

/** Who settled a figure the plans leave open, and why. */
const decision = { basis: words, decidedBy: words, decidedOn: day };

/** Thresholds of the assessment; differences in percentage points, startUp a share of the way. */
const assessment = v.pipe(
  v.strictObject({
    behind: v.number(),
    farBehind: v.number(),
    ahead: v.number(),
    startUp: v.pipe(v.number(), v.minValue(0, '不能小于 0'), v.maxValue(1, '不能大于 1')),
    nearLight: v.picklist(['green', 'yellow']),
    asOfWarningDays: days,
    projectionPoints: points,
    intervalPoints: points,
  }),
  v.check(
    ({ ahead, behind, farBehind }) => ahead < 0 && 0 < behind && behind < farBehind,
    '应满足 ahead < 0 < behind < farBehind',
  ),
);

/** When the report on a month is due in the month after it, on the county's clock, and the notebook that is part of it. */
const report = v.strictObject({
  day: v.pipe(
    v.number(),
    v.integer('日期应为整数'),
    v.minValue(1, '日期从 1 起'),
    v.maxValue(28, '日期不晚于 28，各月都有'),
  ),
  hour: v.pipe(
    v.number(),
    v.integer('小时应为整数'),
    v.minValue(0, '小时从 0 起'),
    v.maxValue(23, '小时至 23'),
  ),
  notebook: v.optional(words),
});

/** When it is due where nobody has settled it. */
export const usualReport = { day: 5, hour: 6 };

/** The county's own settings beside the plans: rating thresholds, staleness, decided figures. */
export const settings = v.strictObject({
  product: text,
  home: id,
  timeZone: v.literal(timeZone.name),
  demonstrationMark: words,
  assessment,
  maxAgeDays: v.strictObject({
    annual: days,
    halfYear: days,
    quarterly: days,
    monthly: days,
    irregular: days,
  }),
  baselines: v.array(v.strictObject({ target: id, value: v.number(), date: day, ...decision })),
  deadlines: v.array(v.strictObject({ target: id, date: day, ...decision })),
  comparison: v.array(id),
  report: v.optional(report, usualReport),
  openParties: v.optional(v.array(text), []),
});
