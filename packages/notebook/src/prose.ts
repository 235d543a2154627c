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
