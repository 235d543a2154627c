import { camelCase, type Plain, type Publication } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { keptFile } from '../kept-file.ts';
import loadsSql from '../sql/api-loads.sql?raw';
import decisionsSql from '../sql/load-decisions.sql?raw';
import findingsSql from '../sql/load-findings.sql?raw';
import { media } from './forms.ts';
import { reading } from './reading.ts';
import {
  moment,
  momentOrNull,
  publication as publicationShape,
  text,
  textOrNull,
  truth,
  whole,
  wholeOrNull,
} from './shapes.ts';

const loadColumns = {
  loadId: text,
  fileName: text,
  sha256: text,
  bytes: whole,
  pipelineId: textOrNull,
  contractId: textOrNull,
  contractVersion: wholeOrNull,
  departmentId: textOrNull,
  submitter: textOrNull,
  channel: text,
  receivedAt: moment,
  recordedAt: moment,
  outcome: v.picklist(['accepted', 'partial', 'unrecognised', 'rejected']),
  demonstration: truth,
  encoding: textOrNull,
  delimiter: textOrNull,
  linesTotal: whole,
  linesAccepted: whole,
  linesQuarantined: whole,
  linesNoData: whole,
  linesOutOfScope: whole,
  cellsValue: whole,
  cellsMissing: whole,
  cellsQuarantined: whole,
  cellsOutOfScope: whole,
  cellsDimension: wholeOrNull,
  added: whole,
  revised: whole,
  unchanged: whole,
  revisionReason: textOrNull,
  withdrawnAt: momentOrNull,
  withdrawalReason: textOrNull,
  purgedAt: momentOrNull,
  purgeReason: textOrNull,
  purgedBy: textOrNull,
};

export const loadsEndpoint = reading({
  path: '/loads',
  summary: '收到的全部文件，新的在前 / All files taken in, newest first',
  parameters: {},
  content: {
    [media.json]: v.object({
      publication: publicationShape,
      loads: v.array(v.object(loadColumns)),
    }),
  },
  answer: async ({ publication }) => {
    const rows = await publication.rows<Record<string, Plain>>(loadsSql, { load: null });
    return json({ publication: publication.version, loads: camelCase(rows) });
  },
});

const decision = v.object({ subject: text, value: text, basis: text, decidedBy: text });
const finding = v.object({
  severity: text,
  quarantined: truth,
  line: wholeOrNull,
  columnName: textOrNull,
  value: textOrNull,
  rule: text,
  message: text,
});

/** As many findings as the command line reports. */
const MOST_FINDINGS = 1000;

export const loadEndpoint = reading({
  path: '/loads/{id}',
  summary: '一个文件的去向、判定和检查结果 / One file taken in, with decisions and findings',
  parameters: {},
  content: {
    [media.json]: v.object({
      publication: publicationShape,
      ...loadColumns,
      decisions: v.array(decision),
      findings: v.pipe(v.array(finding), v.maxLength(MOST_FINDINGS)),
    }),
  },
  answer: async ({ event, publication }) => {
    const row = await loadRow(publication, event.params['id'], event.locals.language);
    const load = String(row['load_id']);
    const decisions = await publication.rows<Record<string, Plain>>(decisionsSql, { load });
    const findings = await publication.rows<Record<string, Plain>>(findingsSql, {
      load,
      most: MOST_FINDINGS,
    });
    return json(camelCase({ publication: publication.version, ...row, decisions, findings }));
  },
});

export const loadFileEndpoint = reading({
  path: '/loads/{id}/file',
  summary: '收到的原文件，一字不差 / The file as it was received, byte for byte',
  parameters: {},
  content: { 'application/octet-stream': null },
  answer: async ({ event, publication }) => {
    const { language } = event.locals;
    const row = await loadRow(publication, event.params['id'], language);
    if (row['purged_at'] !== null) error(410, messagesIn(language).load.fileErased);
    const bytes = await keptFile(publication.directory, String(row['sha256']));
    if (bytes === null) error(404, messagesIn(language).load.noFile);
    const name = String(row['file_name']).split('/').at(-1) ?? '';
    return new Response(bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  },
});

/** One load as the interface tells of it. @throws 404 when there is no such load */
export async function loadRow(
  publication: Publication,
  load: string | undefined,
  language: Language,
): Promise<Record<string, Plain>> {
  const row = await publication.row<Record<string, Plain>>(loadsSql, { load: load ?? '' });
  if (row === null) error(404, messagesIn(language).errors.unknown.load(load ?? ''));
  return row;
}
