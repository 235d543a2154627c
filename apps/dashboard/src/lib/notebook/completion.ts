import {
  snippetCompletion,
  type Completion,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { schemaCompletionSource, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import type { Catalogue } from '#lib/server/api/catalogue.ts';

/** DuckDB's SQL as far as an editor must know it: words that are coloured and offered. */
export const duckdb = SQLDialect.define({
  keywords:
    'all and any anti array as asc asof between by case cast collate columns cross cube current cte desc describe distinct else end except exclude exists false fetch filter first following for from full group grouping having ignore ilike in inner intersect into is join last lateral left like limit materialized natural not null nulls offset on or order outer over partition percent pivot positional preceding qualify range recursive replace respect right rollup row rows sample select semi sets similar some summarize table tablesample then ties to true try_cast unbounded union unnest unpivot using values when where window with within within_group',
  types:
    'bigint bit blob boolean date decimal double enum float hugeint integer interval json list map numeric real smallint struct text time timestamp timestamptz tinyint ubigint uinteger usmallint utinyint uuid varchar',
  caseInsensitiveIdentifiers: true,
  doubleDollarQuotedStrings: true,
  spaceAfterDashes: false,
});

/** A comment is Chinese and English, apart by a slash between blanks. */
export function commentIn(comment: string | null, language: 'zh' | 'en'): string {
  const [zh = '', en = zh] = (comment ?? '').split(' / ');
  return language === 'en' ? en : zh;
}

/** A cell whose result a query can read. */
export interface Readable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The relations of the publication and of the cells above, and their columns. */
export function relationsOffered(
  catalogue: Catalogue,
  language: 'zh' | 'en',
  above: readonly Readable[],
): CompletionSource {
  const schema = schemaOf(catalogue, language, above);
  return schemaCompletionSource({ dialect: duckdb, schema });
}

function schemaOf(
  { relations }: Catalogue,
  language: 'zh' | 'en',
  cells: readonly Readable[],
): SQLNamespace {
  const published = relations.map(({ name, comment, columns }) => [
    name,
    {
      self: { label: name, type: 'type', detail: commentIn(comment, language) },
      children: columns.map((column) => ({
        label: column.name,
        type: 'property',
        detail: commentIn(column.comment, language) || column.type.toLowerCase(),
      })),
    },
  ]);
  const own = cells.map(({ name, columns }) => [
    name,
    {
      self: { label: name, type: 'variable' },
      children: columns.map((label) => ({ label, type: 'property' })),
    },
  ]);
  return Object.fromEntries([...published, ...own]) as SQLNamespace;
}

/** What a query calls, and in quotes the ids of indicators, areas and departments, found by their names too. */
export function callsOffered(
  { functions, names }: Catalogue,
  language: 'zh' | 'en',
  inputs: () => readonly string[],
): CompletionSource {
  const calls = functions.map(({ name, kind, parameters, comment }): Completion => {
    const detail = commentIn(comment, language) || (parameters ?? []).join(', ');
    return snippetCompletion(`${name}(\${})`, {
      label: name,
      type: kind === 'table_macro' ? 'type' : 'function',
      ...(detail === '' ? {} : { detail }),
    });
  });
  const ids = names.map(({ kind, id, nameZh, nameEn }): Completion => ({
    label: id,
    type: kind === 'indicator' ? 'constant' : 'enum',
    detail: language === 'en' ? nameEn : nameZh,
  }));
  const found = names.map(({ id, nameZh, nameEn }) => ({
    id,
    text: `${id} ${nameZh} ${nameEn}`.toLowerCase(),
  }));
  return (context) => {
    const quoted = context.matchBefore(/'[^'\n]*/);
    if (quoted !== null) {
      const typed = quoted.text.slice(1).toLowerCase();
      const fitting = new Set(found.filter(({ text }) => text.includes(typed)).map(({ id }) => id));
      return {
        from: quoted.from + 1,
        options: ids.filter(({ label }) => fitting.has(label)),
        filter: false,
      };
    }
    const parameter = context.matchBefore(/\$[\p{L}\p{N}_]*/u);
    if (parameter !== null) {
      const options = inputs().map((name) => ({ label: `$${name}`, type: 'variable' }));
      return { from: parameter.from, options };
    }
    const word = context.matchBefore(/[a-z_][\w]*/i);
    return word === null ? null : { from: word.from, options: calls };
  };
}
