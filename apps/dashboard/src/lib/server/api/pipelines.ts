import { loadPipelines, pipelinesDirectory } from '@monitor/ingest';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { text, textOrNull, whole } from './shapes.ts';

const title = v.object({ zh: text, en: text });
const names = v.array(text);
const outside = v.picklist(['out-of-scope', 'quarantine']);
const place = { columns: v.optional(names), facts: v.optional(names) };
const dimension = v.object({ ...place, default: v.optional(text) });

const measure = v.object({
  indicator: text,
  names,
  unit: v.optional(text),
  part: v.optional(v.picklist(['builtup', 'urban', 'rural'])),
});

const contract = v.object({
  id: text,
  version: whole,
  title,
  kind: v.picklist(['observations', 'task-progress', 'problem-ledger', 'no-data']),
  requires: v.array(names),
  area: dimension,
  period: dimension,
  indicator: v.optional(v.object(place)),
  measures: v.array(measure),
  context: v.optional(names),
  outside: v.object({ areas: outside, columns: outside }),
  missing: v.optional(names),
});

const pipeline = v.object({
  id: text,
  department: textOrNull,
  title,
  contracts: v.array(contract),
});

export const pipelinesEndpoint = endpoint({
  method: 'GET',
  path: '/pipelines',
  summary: '各部门表格的约定 / What each department’s exports must hold',
  parameters: {},
  content: { [media.json]: v.object({ pipelines: v.array(pipeline) }) },
  answer: async () => json({ pipelines: await loadPipelines(pipelinesDirectory()) }),
});
