import { traceCodeOf, tracedValue, type Publication } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { explainAddress } from '#lib/explain-address.ts';
import { search } from '#lib/search.ts';
import { sections } from '#lib/sections.ts';
import { closeness, finder } from './find.ts';
import { knownOr } from './moment.ts';
import { remembered } from './remember.ts';
import entriesSql from './sql/search-entries.sql?raw';
import filesSql from './sql/search-files.sql?raw';

export const kinds = [
  'value',
  'page',
  'indicator',
  'plan',
  'department',
  'area',
  'task',
  'milestone',
  'project',
  'file',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing found. */
export interface Hit {
  readonly name: string;
  readonly note: string | null;
  readonly href: string;
}

export interface SearchPage {
  readonly q: string;
  readonly count: number;
  readonly groups: readonly Group[];
}

/** What was found of one kind. */
export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
  readonly count: number;
  /** Where all of them are listed; null where they are. */
  readonly all: string | null;
}

interface Entry {
  readonly kind: Exclude<Kind, 'value' | 'page' | 'file'>;
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly also: string;
  readonly note_zh: string | null;
  readonly note_en: string | null;
}

/** As many of each kind as a reader looks through, where all kinds are asked for. */
const MOST = 12;

/**
 * Whatever bears a name that holds these words, by kind.
 * @param only the kind asked for, all of which is listed; null for the first of every kind
 * @param dated the month and the knowledge links carry on
 */
export async function searchPage(
  publication: Publication,
  language: Language,
  words: string,
  only: Kind | null,
  dated: { readonly period: string | null; readonly 'as-known-at': string | null },
): Promise<SearchPage> {
  const query = search(dated);
  const q = words.trim();
  if (q === '') return { q, count: 0, groups: [] };
  const [entries, files] = await Promise.all([
    remembered(publication, ['search-entries'], () => publication.rows<Entry>(entriesSql)),
    publication.rows<{ id: string; name: string }>(filesSql, {
      q,
      known_at: knownOr(dated['as-known-at']),
    }),
  ]);
  const found = finder(q);
  const named = entries
    .filter(({ name_zh, name_en, also }) => found([name_zh, name_en, also]))
    .toSorted((a, b) => nearness(b, q) - nearness(a, q));
  const zh = language === 'zh';
  const hits: Record<Kind, Hit[]> = {
    ...(Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, Hit[]>),
    value: await traced(publication, language, q, entries),
    page: pages(language, query).filter(({ name }) => found([name])),
    file: files.map(({ id, name }) => ({ name, note: null, href: `/data/loads/${id}${query}` })),
  };
  for (const entry of named) {
    hits[entry.kind].push({
      name: zh ? entry.name_zh : entry.name_en,
      note: zh ? entry.note_zh : entry.note_en,
      href: hrefOf(entry, query),
    });
  }
  const groups = kinds.flatMap((kind): Group[] => {
    const count = hits[kind].length;
    if (count === 0 || kind !== (only ?? kind)) return [];
    if (only !== null || count <= MOST) return [{ kind, count, hits: hits[kind], all: null }];
    const all = `/search${search({ q, kind, ...dated })}`;
    return [{ kind, count, hits: hits[kind].slice(0, MOST), all }];
  });
  return { q, groups, count: groups.reduce((sum, group) => sum + group.count, 0) };
}

/** The value whose trace code was typed off a report, as it was known when it was recorded. */
async function traced(
  publication: Publication,
  language: Language,
  words: string,
  entries: readonly Entry[],
): Promise<Hit[]> {
  const code = traceCodeOf(words);
  const value = code === null ? null : await tracedValue(publication, code);
  if (code === null || value === null) return [];
  const indicator = entries.find(
    ({ kind, id }) => kind === 'indicator' && id === value.indicator_id,
  );
  const name = (language === 'zh' ? indicator?.name_zh : indicator?.name_en) ?? value.indicator_id;
  const period = formatsIn(language).period(value.period_start, value.period_end);
  return [{ name: `${name} ${period}`, note: code, href: explainAddress(value, value.known_by) }];
}

const nearness = ({ name_zh, name_en }: Entry, q: string) => closeness([name_zh, name_en], q);

function pages(language: Language, query: string): Hit[] {
  const { nav } = messagesIn(language);
  return sections.map((section) => ({
    name: nav[section.key],
    note: null,
    href: `${section.path}${query}`,
  }));
}

function hrefOf({ kind, id }: Entry, query: string): string {
  const name = encodeURIComponent(id);
  switch (kind) {
    case 'plan':
      return `/plans/${name}${query}`;
    case 'indicator':
      return `/indicators/${name}${query}`;
    case 'department':
      return `/departments/${name}${query}`;
    case 'area':
      return `/areas/${name}${query}`;
    case 'project':
      return `/tasks${query}#project-${name}`;
    case 'task':
    case 'milestone':
      return `/tasks/${name}${query}`;
  }
}
