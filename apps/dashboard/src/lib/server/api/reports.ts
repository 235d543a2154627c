import { editions, fileOf, type Edition } from '@monitor/report';
import { dataDirectory } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { named } from '../reports.ts';
import { endpoint } from './endpoint.ts';
import { media, workbook } from './forms.ts';
import { moment, text, textOrNull, truth, whole } from './shapes.ts';

const reportShape = v.object({
  month: text,
  edition: whole,
  language: text,
  title: text,
  asOf: text,
  asKnownAt: moment,
  demonstration: truth,
  publication: text,
  plan: text,
  program: text,
  notebook: v.nullable(v.object({ name: text, sha256: textOrNull })),
  fonts: v.array(v.object({ name: text, sha256: text })),
  files: v.array(v.object({ name: text, bytes: whole, sha256: text })),
});

function described({ manifest: { format: _, ...manifest } }: Edition) {
  return manifest;
}

export const reportsEndpoint = endpoint({
  method: 'GET',
  path: '/reports',
  summary: '已编制的月报各版，新的在前 / The reports made, newest first',
  parameters: {},
  content: { [media.json]: v.object({ reports: v.array(reportShape) }) },
  answer: () => Promise.resolve(json({ reports: editions(dataDirectory()).map(described) })),
});

export const reportEndpoint = endpoint({
  method: 'GET',
  path: '/reports/{name}',
  summary:
    '一份月报，名称如 2023-06，第二版起如 2023-06-2 / One report, named 2023-06, from the second edition on 2023-06-2',
  parameters: {},
  content: { [media.json]: reportShape },
  answer: ({ params, locals }) =>
    Promise.resolve(json(described(named(dataDirectory(), locals.language, params['name'] ?? '')))),
});

/** Opened in a browser tab, or saved. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: workbook,
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

export const reportFileEndpoint = endpoint({
  method: 'GET',
  path: '/reports/{name}/{file}',
  summary: '一份月报的一个文件，一字不差 / One file of a report, byte for byte',
  parameters: {},
  content: { 'application/octet-stream': null },
  answer: ({ params, locals }) => {
    const { language } = locals;
    const file = params['file'] ?? '';
    const edition = named(dataDirectory(), language, params['name'] ?? '');
    const bytes = fileOf(edition, file);
    if (bytes === null) error(404, messagesIn(language).reports.unknown(file));
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const kept = `attachment; filename*=UTF-8''${encodeURIComponent(`${edition.manifest.title}-${file}`)}`;
    return Promise.resolve(
      new Response(bytes, { headers: { 'content-type': type, 'content-disposition': kept } }),
    );
  },
});
