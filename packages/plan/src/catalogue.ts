import * as v from 'valibot';
import {
  areaLevel,
  areaPart,
  day,
  frequency,
  id,
  januaryWithFebruary,
  range,
  reportedLevel,
  text,
  words,
} from './primitives.ts';

/** One action plan and the department that leads it. */
export const planDocument = v.strictObject({
  id,
  annex: v.pipe(v.number(), v.integer('附件号应为整数'), v.minValue(1, '附件号从 1 起')),
  name: text,
  shortName: text,
  lead: id,
  issued: day,
  basis: words,
});

/** One department; aliases are the other ways files and plans write its name. */
export const department = v.strictObject({
  id,
  name: text,
  shortName: words,
  aliases: v.array(words),
});

/** One kind by which a plan classifies the problems in its ledger; aliases are other ways files write it. */
export const problemKind = v.strictObject({
  id,
  plan: id,
  name: text,
  aliases: v.array(words),
});

/** Which problems of the ledger an indicator counts: of all kinds, or of some. */
const counted = v.strictObject({
  problems: v.picklist(['stock', 'stock-resolved', 'new']),
  kinds: v.exactOptional(v.pipe(v.array(id), v.minLength(1, '至少写一类问题'))),
});

const gridPosition = v.pipe(v.number(), v.integer('格位应为整数'), v.minValue(0, '格位从 0 起'));

/** One reference area; `grid` is a schematic [column, row] of a tile map. */
export const area = v.pipe(
  v.strictObject({
    id,
    code: words,
    name: text,
    level: areaLevel,
    parent: v.nullable(id),
    aliases: v.array(words),
    part: v.exactOptional(areaPart),
    grid: v.exactOptional(v.tuple([gridPosition, gridPosition])),
  }),
  v.check(
    ({ level, part }) => (level === 'part') === (part !== undefined),
    'level 为 part 的地区须写 part(builtup、urban、rural),其他地区不写',
  ),
);

/**
 * One indicator; a value derived from numerator and denominator, or counted from the ledger, is in `unit`.
 * `urban` names, for a rural indicator, the urban one it is set against.
 */
export const indicator = v.pipe(
  v.strictObject({
    id,
    name: text,
    unit: words,
    decimals: v.pipe(v.number(), v.integer('小数位数应为整数'), v.minValue(0), v.maxValue(6)),
    direction: v.picklist(['up', 'down', 'none']),
    frequency,
    januaryWithFebruary,
    period: v.pipe(
      v.string(),
      v.regex(
        /^(calendar|school-year|day-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/,
        '应为 calendar、school-year 或 day-MM-DD(如 day-09-01)',
      ),
    ),
    levels: v.pipe(v.array(reportedLevel), v.minLength(1, '至少写一个地区层级')),
    numerator: v.exactOptional(id),
    denominator: v.exactOptional(id),
    denominatorPeriod: v.exactOptional(v.picklist(['same', 'latest-not-after'])),
    counted: v.exactOptional(counted),
    urban: v.exactOptional(id),
    bounds: range,
    plausible: range,
    projection: v.picklist(['theil-sen', 'logit', 'none']),
    definition: text,
    note: v.exactOptional(text),
    source: v.exactOptional(words),
    checked: v.boolean(),
    group: v.exactOptional(text),
  }),
  v.check(
    ({ januaryWithFebruary: together, frequency: every }) => !together || every === 'monthly',
    'januaryWithFebruary 只用于每月统计的指标',
  ),
  v.check(
    ({ numerator, denominator }) => (numerator === undefined) === (denominator === undefined),
    'numerator 与 denominator 须同时写或同时不写',
  ),
  v.check(
    ({ denominator, denominatorPeriod }) =>
      denominator !== undefined || denominatorPeriod === undefined,
    '没有 denominator 时不写 denominatorPeriod',
  ),
  v.check(
    ({ numerator, counted: count }) => numerator === undefined || count === undefined,
    '由分子分母推算的指标不写 counted',
  ),
);

/**
 * A note on a series: a break, a definition, an event; null = every indicator, every area. Who wrote it,
 * when and why is part of it, as the source of a figure is.
 */
export const annotation = v.strictObject({
  id,
  indicator: v.nullable(id),
  area: v.nullable(id),
  from: day,
  to: v.nullable(day),
  kind: v.picklist(['break', 'definition', 'event', 'geography']),
  text,
  source: v.exactOptional(words),
  author: words,
  decidedOn: day,
  reason: words,
});

/** A file a department owes; `dueDays` counts from the end of its period. */
export const expectedExport = v.strictObject({
  id,
  pipeline: id,
  contract: id,
  department: id,
  title: text,
  frequency,
  januaryWithFebruary,
  dueDays: v.pipe(v.number(), v.integer('天数应为整数'), v.minValue(0, '天数不能小于 0')),
  levels: v.pipe(v.array(reportedLevel), v.minLength(1, '至少写一个地区层级')),
});
