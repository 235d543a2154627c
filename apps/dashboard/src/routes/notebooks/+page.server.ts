import { listNotebooks, titleOf, type Notebook } from '@monitor/notebook';
import { dataDirectory } from '@monitor/warehouse';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { instant, month, readParameters } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { language } = locals;
  // A list of files has no month; the navigation brings along the one chosen elsewhere, and takes it on.
  readParameters(url, { period: month, 'as-known-at': instant }, language);
  const { notText } = messagesIn(language).errors;
  const notebooks = listNotebooks(dataDirectory()).map(({ name, notebook }) =>
    notebook === null
      ? { name, title: name, lead: { text: notText, language } }
      : { name, title: titleOf(notebook, language), lead: leadOf(notebook, language) },
  );
  return { notebooks };
};

/** The first paragraph below the heading; where there is one all in italics, that is the English one. */
function leadOf(
  { cells }: Notebook,
  language: Language,
): { text: string; language: Language } | null {
  const prose = cells.find((cell) => cell.kind === 'prose')?.block.body ?? '';
  const paragraphs = prose.split(/\r?\n\s*\r?\n/).map((text) => text.trim());
  const english = paragraphs.find((text) => /^_[^_]+_$/.test(text));
  if (language === 'en' && english !== undefined) return { text: english.slice(1, -1), language };
  const text = paragraphs.find((one) => one !== '' && !one.startsWith('#') && one !== english);
  return text === undefined ? null : { text, language: 'zh' };
}
