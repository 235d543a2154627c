import { camelCase, type Plain } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import areasSql from '../sql/api-areas-of-indicator.sql?raw';
import indicatorsSql from '../sql/api-indicators.sql?raw';
import { media } from './forms.ts';
import { reading } from './reading.ts';
import {
  date,
  numberOrNull,
  publication as publicationShape,
  text,
  textOrNull,
  truth,
  whole,
  wholeOrNull,
} from './shapes.ts';

/** The columns of the relation `indicator`. */
export const indicatorColumns = {
  indicatorId: text,
  nameZh: text,
  nameEn: text,
  unit: text,
  decimals: whole,
  direction: text,
  frequency: text,
  januaryWithFebruary: v.pipe(
    v.nullable(v.boolean()),
    v.description('一月是否与二月合并报送 / Whether January comes together with February'),
  ),
  periodRule: textOrNull,
  levels: textOrNull,
  numeratorId: textOrNull,
  denominatorId: textOrNull,
  denominatorPeriod: textOrNull,
  derivedFactor: numberOrNull,
  countedProblems: v.pipe(
    textOrNull,
    v.description('由问题台账计数的问题 / Problems of the ledger it counts'),
  ),
  countedKinds: textOrNull,
  urbanId: v.pipe(textOrNull, v.description('相对的城镇指标 / Its urban counterpart')),
  naturalMin: numberOrNull,
  naturalMax: numberOrNull,
  plausibleMin: numberOrNull,
  plausibleMax: numberOrNull,
  projection: textOrNull,
  maxAgeDays: wholeOrNull,
  definitionZh: textOrNull,
  definitionEn: textOrNull,
  noteZh: textOrNull,
  noteEn: textOrNull,
  source: textOrNull,
  checked: truth,
  groupZh: textOrNull,
  groupEn: textOrNull,
  position: wholeOrNull,
};

const counted = { ...indicatorColumns, observations: whole };

export const indicatorsEndpoint = reading({
  path: '/indicators',
  summary: '全部指标 / All indicators',
  parameters: {},
  content: {
    [media.json]: v.object({
      publication: publicationShape,
      indicators: v.array(v.object(counted)),
    }),
  },
  answer: async ({ publication }) => {
    const rows = await publication.rows<Record<string, Plain>>(indicatorsSql, { indicator: null });
    return json({ publication: publication.version, indicators: camelCase(rows) });
  },
});

const areaOfIndicator = v.object({
  areaId: text,
  code: text,
  nameZh: text,
  nameEn: text,
  level: text,
  observations: whole,
  firstStart: date,
  lastEnd: date,
});

export const indicatorEndpoint = reading({
  path: '/indicators/{id}',
  summary: '一个指标，及有其数据的地区 / One indicator and the areas that have it',
  parameters: {},
  content: {
    [media.json]: v.object({
      publication: publicationShape,
      ...counted,
      areas: v.array(areaOfIndicator),
    }),
  },
  answer: async ({ event, publication }) => {
    const { id: indicator = '' } = event.params;
    const [row] = await publication.rows<Record<string, Plain>>(indicatorsSql, { indicator });
    if (row === undefined) {
      error(404, messagesIn(event.locals.language).errors.unknown.indicator(indicator));
    }
    const areas = await publication.rows<Record<string, Plain>>(areasSql, { indicator });
    return json(camelCase({ publication: publication.version, ...row, areas }));
  },
});
