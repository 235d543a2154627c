import {
  camelCase,
  knownAt,
  refuseUnknown,
  type Plain,
  type Publication,
} from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { day, id, instant } from '../parameters.ts';
import observationsSql from '../sql/observations.sql?raw';
import { tableContent, tableParameters } from './forms.ts';
import { reading } from './reading.ts';
import {
  date,
  moment,
  momentOrNull,
  number,
  publication as publicationShape,
  text,
  textOrNull,
  truth,
  wholeOrNull,
} from './shapes.ts';
import { tableBytes, tableFile, type Query } from './table-file.ts';

const observation = v.object({
  indicatorId: text,
  indicatorNameZh: text,
  indicatorNameEn: text,
  areaId: text,
  areaNameZh: text,
  areaNameEn: text,
  periodStart: date,
  periodEnd: date,
  frequency: text,
  value: number,
  unit: text,
  status: v.pipe(text, v.description('观测状态（SDMX 代码） / Observation status (SDMX code)')),
  origin: v.picklist(['reported', 'derived']),
  demonstration: v.pipe(
    truth,
    v.description('演示数据，不是官方统计 / Demonstration data, not official'),
  ),
  recordedAt: v.pipe(moment, v.description('这个版本的记录时间 / When this vintage was recorded')),
  revisionReason: textOrNull,
  loadId: textOrNull,
  sourceLine: wholeOrNull,
  sourceColumn: wholeOrNull,
});

export const observationsEndpoint = reading({
  path: '/observations',
  summary: '观测值，现行的或当时所知的 / Observations, current or as known at an instant',
  parameters: {
    indicator: v.pipe(v.array(id), v.description('指标，可重复 / Indicators; may be repeated')),
    area: v.pipe(v.array(id), v.description('地区代码，可重复 / Codes of areas; may be repeated')),
    from: v.pipe(
      day,
      v.description('数据期止于这天或以后 / Periods that end on or after this day'),
    ),
    to: v.pipe(day, v.description('数据期止于这天或以前 / Periods that end on or before this day')),
    'as-known-at': v.pipe(instant, v.description('当时所知 / As known at this instant')),
    ...tableParameters,
  },
  content: tableContent(
    v.object({
      publication: publicationShape,
      asKnownAt: momentOrNull,
      observations: v.array(observation),
    }),
  ),
  answer: async ({ event, publication, given, form }) => {
    const { indicator, area, from, to, 'as-known-at': instantGiven } = given;
    if (from !== null && to !== null && from > to) {
      error(400, messagesIn(event.locals.language).errors.emptyRange(from, to));
    }
    await refuseUnknownOf(publication, indicator ?? [], area ?? []);
    const asKnownAt = instantGiven === null ? null : knownAt(instantGiven);
    const query: Query = {
      sql: observationsSql,
      values: { indicators: indicator, areas: area, from, to, known_at: asKnownAt ?? 'infinity' },
    };
    if (form !== 'json') {
      const bytes = await tableBytes(publication, query, form);
      return tableFile(bytes, nameOf(indicator, area), form);
    }
    const rows = await publication.rows<Record<string, Plain>>(query.sql, { ...query.values });
    return json({ publication: publication.version, asKnownAt, observations: camelCase(rows) });
  },
});

/** @throws Failure naming the indicator or area that is not known: no rows would look like no data */
async function refuseUnknownOf(
  publication: Publication,
  indicators: readonly string[],
  areas: readonly string[],
): Promise<void> {
  for (const indicator of indicators) await refuseUnknown(publication, { indicator });
  for (const area of areas) await refuseUnknown(publication, { area });
}

/** What a file of one series is called; of more, only what it holds. */
function nameOf(indicators: readonly string[] | null, areas: readonly string[] | null): string {
  const single = [indicators, areas].map((names) => (names?.length === 1 ? names[0] : undefined));
  const known = single.filter((name) => name !== undefined);
  return known.length === 0 ? 'observations' : known.join('-');
}
