import { statusStatement } from '@monitor/warehouse';
import { messagesIn, type Messages } from '#lib/messages/index.ts';
import type { ChartScope } from '../chart-series.ts';
import { coverageStatement } from '../coverage.ts';
import { momentOf, knownOr } from '../moment.ts';
import { notebookAnswer, notebookText } from '../notebook-text.ts';
import { areaId, indicatorId, instant, month, type Given, type Known } from '../parameters.ts';
import discrepanciesSql from '../sql/discrepancies.sql?raw';
import eventsSql from '../sql/events.sql?raw';
import homeSql from '../sql/home.sql?raw';
import loadsSql from '../sql/loads.sql?raw';
import quarantineSql from '../sql/quarantine.sql?raw';
import revisionsSql from '../sql/revisions-of-series.sql?raw';
import seriesSql from '../sql/series.sql?raw';
import statusTableSql from '../sql/status-table.sql?raw';
import ledgerSql from '../sql/task-ledger.sql?raw';
import townIndicatorsSql from '../sql/town-indicators.sql?raw';
import townStandingSql from '../sql/town-standing.sql?raw';
import type { Statement } from '../statement.ts';
import { refuseUnknownIds } from '../unknown-ids.ts';
import type { Endpoint } from './endpoint.ts';
import { reading } from './reading.ts';

const timed = { period: month, 'as-known-at': instant } as const;
const ofSeries = { indicator: indicatorId, area: areaId, ...timed } as const;
/** A page shows a part of a long list; a notebook has all of it. */
const ALL = { most: 1_000_000, skip: 0 } as const;

interface Listed<S extends Known> {
  readonly name: string;
  readonly title: (m: Messages) => string;
  readonly parameters: S;
  readonly required?: readonly (keyof S & string)[];
  readonly statement: (scope: ChartScope, given: Given<S>) => Promise<Statement>;
}

/** Declares what a table of the pages is in a notebook: the statement that made it. */
function tableEndpoint<const S extends Known>({
  name,
  title,
  parameters,
  required = [],
  statement,
}: Listed<S>): Endpoint<'GET'> {
  return reading({
    path: `/tables/${name}.md`,
    summary: `${title(messagesIn('zh'))}：这张表的查询，作为笔记本的开头 / ${title(messagesIn('en'))}: the query of this table, as the beginning of a notebook`,
    ...{ parameters, required },
    content: { 'text/markdown': null },
    answer: async ({ event, publication, given }) => {
      const { language } = event.locals;
      await refuseUnknownIds(publication, language, parameters, given);
      const own: Given<S> = given;
      const text = notebookText(language, {
        title: title(messagesIn(language)),
        note: '',
        name,
        statement: await statement({ publication, language }, own),
      });
      return notebookAnswer(text);
    },
  });
}

export const targetsTable = tableEndpoint({
  name: 'targets',
  title: (m) => m.overview.list,
  parameters: timed,
  statement: async ({ publication }, { period, 'as-known-at': asKnownAt }) => {
    const { sql, values } = await statusStatement(publication, {
      ...(period === null ? {} : { period }),
      ...(asKnownAt === null ? {} : { asKnownAt }),
    });
    return { sql: `with assessment as (${sql}) ${statusTableSql}`, values };
  },
});

const ofIndicator = (name: string, title: Listed<Known>['title'], sql: string) =>
  tableEndpoint({
    ...{ name, title, parameters: ofSeries },
    required: ['indicator', 'area'],
    statement: async ({ publication }, { indicator, area, ...time }) => ({
      sql,
      values: {
        indicator,
        area,
        ...(await momentOf(publication, time.period, time['as-known-at'])),
      },
    }),
  });

export const tasksTable = tableEndpoint({
  name: 'tasks',
  title: (m) => m.tasks.title,
  parameters: timed,
  statement: async ({ publication, language }, { period, 'as-known-at': then }) => ({
    sql: ledgerSql,
    values: { language, id: null, ...(await momentOf(publication, period, then)) },
  }),
});

export const townsTable = tableEndpoint({
  name: 'towns',
  title: (m) => m.towns.title,
  parameters: timed,
  statement: async ({ publication, language }, { period, 'as-known-at': then }) => {
    const home = await publication.row<{ area_id: string }>(homeSql, { language });
    const of = { language, home: home?.area_id ?? null };
    const reported = await publication.rows<{ indicator_id: string }>(townIndicatorsSql, of);
    const indicators = reported.map(({ indicator_id }) => indicator_id);
    const moment = await momentOf(publication, period, then);
    return { sql: townStandingSql, values: { ...of, indicators, ...moment } };
  },
});

export const coverageTable = tableEndpoint({
  name: 'coverage',
  title: (m) => m.data.sections.coverage,
  parameters: timed,
  statement: ({ publication, language }, { period, 'as-known-at': then }) =>
    coverageStatement(publication, language, { period, 'as-known-at': then }, ALL),
});

/** A list of what has come, as known at some time. */
const ofData = (
  name: string,
  title: Listed<Known>['title'],
  sql: string,
  values: Statement['values'] = {},
) =>
  tableEndpoint({
    ...{ name, title, parameters: { 'as-known-at': instant } },
    statement: ({ language }, { 'as-known-at': then }) => {
      const all = { ...ALL, ...values, known_at: knownOr(then), language };
      return Promise.resolve({ sql, values: all });
    },
  });

const anyLoad = { department: null, pipeline: null, outcome: null, received: null, q: null };

export const valuesTable = ofIndicator('values', (m) => m.indicator.values, seriesSql);
export const revisionsTable = ofIndicator(
  'revisions',
  (m) => m.indicator.revisions.title,
  revisionsSql,
);
export const loadsTable = ofData('loads', (m) => m.data.sections.loads, loadsSql, {
  ...anyLoad,
  sort: '-received',
});
export const quarantineTable = ofData(
  'quarantine',
  (m) => m.data.sections.quarantine,
  quarantineSql,
  {
    ...{ rule: null, load: null, department: null },
  },
);
export const discrepanciesTable = ofData(
  'discrepancies',
  (m) => m.data.sections.discrepancies,
  discrepanciesSql,
);
export const eventsTable = ofData('events', (m) => m.data.sections.events, eventsSql, {
  kind: null,
});

export const tableEndpoints = [
  ...[targetsTable, valuesTable, revisionsTable, townsTable, tasksTable, coverageTable],
  ...[loadsTable, quarantineTable, discrepanciesTable, eventsTable],
];
