import {
  status,
  statusStatement,
  type Publication,
  type StatusQuery,
  type StatusReport,
} from '@monitor/warehouse';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { given as presentOnly } from './given.ts';
import { id, instant, month } from '../parameters.ts';
import { remembered } from '../remember.ts';
import statusTableSql from '../sql/status-table.sql?raw';
import { statusOf } from '../status.ts';
import { tableContent, tableParameters, type Form } from './forms.ts';
import { reading } from './reading.ts';
import { statusAnswer } from './status-answer.ts';
import { tableBytes, tableFile, type FileForm } from './table-file.ts';

export const statusEndpoint = reading({
  path: '/status',
  summary:
    '各项目标的评定，与 monitor status --json 相同 / Every target, assessed, as monitor status --json',
  parameters: {
    plan: v.pipe(id, v.description('只要这个方案的目标 / Only targets of this plan')),
    indicator: v.pipe(id, v.description('只要这个指标的目标 / Only targets of this indicator')),
    area: v.pipe(
      id,
      v.description('只要这个地区的目标（代码） / Only targets of this area (code)'),
    ),
    period: v.pipe(
      month,
      v.description(
        '评定到这个月末；不写为最新一期 / Assessed at the end of this month, else of the newest',
      ),
    ),
    'as-known-at': v.pipe(
      instant,
      v.description('按当时所知评定 / Assessed from what was known at this instant'),
    ),
    ...tableParameters,
  },
  content: tableContent(statusAnswer),
  answer: async ({ publication, given, form }) => {
    const { plan, indicator, area, period, 'as-known-at': asKnownAt } = given;
    const query = presentOnly({ plan, indicator, area, period, asKnownAt });
    if (form === 'json') return json(await report(publication, query));
    return tableFile(await table(publication, query, form), 'status', form);
  },
});

function report(publication: Publication, query: StatusQuery): Promise<StatusReport> {
  const { plan, indicator, area, period = null, asKnownAt = null } = query;
  // All targets are what the pages show, too.
  const all = (plan ?? indicator ?? area) === undefined;
  if (all) return statusOf(publication, period, asKnownAt);
  return remembered(publication, keyOf(query, 'json'), () => status(publication, query));
}

function table(publication: Publication, query: StatusQuery, form: FileForm): Promise<FileBytes> {
  return remembered(publication, keyOf(query, form), async () => {
    const { sql, values } = await statusStatement(publication, query);
    const nested = form === 'arrow' || form === 'parquet';
    const rows = nested ? sql : `with assessment as (${sql}) ${statusTableSql}`;
    return tableBytes(publication, { sql: rows, values }, form);
  });
}

type FileBytes = Awaited<ReturnType<typeof tableBytes>>;

function keyOf(query: StatusQuery, form: Form): (string | null)[] {
  const { plan = null, indicator = null, area = null, period = null, asKnownAt = null } = query;
  return ['api/status', form, plan, indicator, area, period, asKnownAt];
}
