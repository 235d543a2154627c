import type { Publication } from '@monitor/warehouse';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { remembered } from '../remember.ts';
import columnsSql from '../sql/catalogue-columns.sql?raw';
import functionsSql from '../sql/catalogue-functions.sql?raw';
import namesSql from '../sql/catalogue-names.sql?raw';
import { media } from './forms.ts';
import { reading } from './reading.ts';
import { publication as publicationShape, text, textOrNull, truth } from './shapes.ts';

const relation = v.object({
  name: text,
  comment: textOrNull,
  columns: v.array(v.object({ name: text, type: text, comment: textOrNull })),
});
const callable = v.object({
  name: text,
  kind: text,
  parameters: v.nullable(v.array(text)),
  comment: textOrNull,
  internal: truth,
});
const name = v.object({ kind: text, id: text, nameZh: text, nameEn: text });
/** All that a query can speak of. */
export const catalogue = v.object({
  publication: publicationShape,
  relations: v.array(relation),
  functions: v.array(callable),
  names: v.array(name),
});
export type Catalogue = v.InferOutput<typeof catalogue>;

interface ColumnRow {
  readonly relation: string;
  readonly relation_comment: string | null;
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
}

interface NameRow {
  readonly kind: string;
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
}

export const catalogueEndpoint = reading({
  path: '/catalogue',
  summary:
    '查询可用的关系、列、函数和编号 / The relations, columns, functions and ids that queries can speak of',
  parameters: {},
  content: { [media.json]: catalogue },
  answer: async ({ publication }) => {
    return json(await remembered(publication, ['catalogue'], () => catalogueOf(publication)));
  },
});

async function catalogueOf(publication: Publication): Promise<Catalogue> {
  const columns = await publication.rows<ColumnRow>(columnsSql);
  const functions = await publication.rows<v.InferOutput<typeof callable>>(functionsSql);
  const names = await publication.rows<NameRow>(namesSql);
  return {
    publication: publication.version,
    relations: relationsOf(columns),
    functions,
    names: names.map(({ kind, id, name_zh: nameZh, name_en: nameEn }) => ({
      ...{ kind, id, nameZh, nameEn },
    })),
  };
}

function relationsOf(rows: readonly ColumnRow[]): Catalogue['relations'] {
  const byName = Map.groupBy(rows, ({ relation: of }) => of);
  return [...byName].map(([of, columns]) => ({
    name: of,
    comment: columns[0]?.relation_comment ?? null,
    columns: columns.map(({ name: column, type, comment }) => ({ name: column, type, comment })),
  }));
}
