import markdownIt from 'markdown-it';
import type { Locale } from '@monitor/charts';
import type { Notebook } from './format.ts';
import type { ChartSpec } from './specs.ts';
import { wordsIn } from './words.ts';

/** Tags in prose are written as they are, not obeyed. */
const markdown = markdownIt({ html: false, linkify: false });

/** Prose as HTML. */
export function proseHtml(prose: string): string {
  return markdown.render(prose);
}

/** A heading or a paragraph of prose without its marks; a row of a table is one paragraph. */
export interface PlainProse {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** Prose for what is no page: in what order it says what, and nothing of how it looks. */
export function plainProse(prose: string): PlainProse[] {
  const parts: PlainProse[] = [];
  let row: string[] | null = null;
  let kind: PlainProse['kind'] = 'paragraph';
  const add = (text: string): void => {
    if (text.trim() !== '') parts.push({ kind, text: text.trim() });
  };
  for (const { type, content, children } of markdown.parse(prose, {})) {
    if (type === 'heading_open') kind = 'heading';
    else if (type === 'heading_close') kind = 'paragraph';
    else if (type === 'tr_open') row = [];
    else if (type === 'tr_close') {
      add((row ?? []).join('　'));
      row = null;
    } else if (type === 'inline') {
      const text = (children ?? []).map(plainOf).join('');
      if (row === null) add(text);
      else row.push(text);
    } else if (type === 'fence' || type === 'code_block') add(content);
  }
  return parts;
}

type Token = ReturnType<typeof markdown.parse>[number];

function plainOf({ type, content }: Token): string {
  return type === 'softbreak' || type === 'hardbreak' ? '\n' : content;
}

/** The notebook's name for readers of a language: its own title, else its first heading. */
export function titleOf(
  { front, cells }: Pick<Notebook, 'front' | 'cells'>,
  locale: Locale,
): string {
  const own = (locale === 'en' ? front?.['title-en'] : undefined) ?? front?.title;
  const heading = cells
    .flatMap((cell) => (cell.kind === 'prose' ? [/^#\s+(.+)$/m.exec(cell.block.body)?.[1]] : []))
    .find((text) => text !== undefined);
  return own ?? heading ?? wordsIn(locale).untitled;
}

/** What a chart shows, which it does not say itself; empty where it has no title. A unit is written in one language only. */
export function chartTitle(spec: ChartSpec | null, locale: Locale): string {
  const { title = '', 'title-en': titleEn, unit } = spec ?? {};
  if (locale === 'en' && titleEn !== undefined) return titleEn;
  return title === '' || unit === undefined ? title : `${title}（${unit}）`;
}
