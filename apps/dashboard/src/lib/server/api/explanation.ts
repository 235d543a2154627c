import * as v from 'valibot';
import { indicatorColumns } from './indicators.ts';
import {
  date,
  dateOrNull,
  moment,
  momentOrNull,
  number,
  numberOrNull,
  publication,
  text,
  textOrNull,
  truth,
  whole,
} from './shapes.ts';

const source = v.nullable(
  v.object({
    loadId: text,
    fileName: text,
    sha256: text,
    receivedAt: moment,
    line: whole,
    column: whole,
    columnName: text,
    text: textOrNull,
    departmentZh: textOrNull,
    departmentEn: textOrNull,
  }),
);

const component = v.object({
  role: v.picklist(['numerator', 'denominator']),
  indicatorId: text,
  nameZh: text,
  nameEn: text,
  value: number,
  unit: text,
  periodStart: date,
  periodEnd: date,
  source,
});

const vintage = v.object({
  value: v.pipe(numberOrNull, v.description('空为已撤回 / Null: withdrawn')),
  origin: v.picklist(['reported', 'derived']),
  recordedAt: moment,
  supersededAt: momentOrNull,
  revisionReason: textOrNull,
  demonstration: truth,
  source,
});

const target = v.object({
  targetId: text,
  titleZh: text,
  titleEn: text,
  operator: text,
  value: number,
  unit: text,
  due: dateOrNull,
  dueWording: textOrNull,
  commitment: textOrNull,
  wording: text,
  reference: text,
  planId: text,
  clauseId: text,
  planNameZh: text,
  planNameEn: text,
});

const discrepancy = v.nullable(
  v.object({
    reported: number,
    derived: number,
    difference: number,
    resolution: numberOrNull,
    severity: text,
  }),
);

const indicator = v.object({
  ...indicatorColumns,
  numeratorNameZh: textOrNull,
  numeratorNameEn: textOrNull,
  numeratorUnit: textOrNull,
  denominatorNameZh: textOrNull,
  denominatorNameEn: textOrNull,
  denominatorUnit: textOrNull,
});

/** Everything there is to say about one value: what `monitor explain --json` prints. */
export const explanation = v.object({
  publication,
  asKnownAt: momentOrNull,
  indicator,
  area: v.object({ areaId: text, nameZh: text, nameEn: text }),
  periodStart: date,
  periodEnd: date,
  value: number,
  unit: text,
  shownDecimals: whole,
  status: text,
  origin: v.picklist(['reported', 'derived']),
  demonstration: truth,
  recordedAt: moment,
  revisionReason: textOrNull,
  source,
  components: v.array(component),
  vintages: v.array(vintage),
  targets: v.array(target),
  discrepancy,
});
