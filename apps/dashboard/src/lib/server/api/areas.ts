import { camelCase, type Plain } from '@monitor/warehouse';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import areasSql from '../sql/api-areas.sql?raw';
import { media } from './forms.ts';
import { reading } from './reading.ts';
import { publication as publicationShape, text, textOrNull } from './shapes.ts';

const area = v.object({
  areaId: text,
  code: text,
  nameZh: text,
  nameEn: text,
  level: text,
  parentId: textOrNull,
  part: textOrNull,
});

export const areasEndpoint = reading({
  path: '/areas',
  summary: '全部地区 / All reference areas',
  parameters: {},
  content: { [media.json]: v.object({ publication: publicationShape, areas: v.array(area) }) },
  answer: async ({ publication }) => {
    const rows = await publication.rows<Record<string, Plain>>(areasSql);
    return json({ publication: publication.version, areas: camelCase(rows) });
  },
});
