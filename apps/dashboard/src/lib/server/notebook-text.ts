import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { runnable, type Statement } from './statement.ts';

/** What a notebook is to begin with. */
interface Beginning {
  readonly title: string;
  /** What is to be known of the figures; empty for nothing. */
  readonly note: string;
  /** What its query is called. */
  readonly name: string;
  readonly statement: Statement;
}

/** A notebook of one query: that of a chart or a table of the pages, to go on from. */
export function notebookText(
  language: Language,
  { title, note, name, statement }: Beginning,
): string {
  const { notebook } = messagesIn(language);
  const lines = [note, notebook.begun].filter((line) => line !== '').map(formatsIn(language).text);
  const fence = '```';
  return `# ${title}\n\n${lines.join('\n\n')}\n\n${fence}sql name=${name}\n${runnable(statement).trim()}\n${fence}\n`;
}

/** A notebook's text as an answer. */
export function notebookAnswer(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', vary: 'cookie, accept-language' },
  });
}
