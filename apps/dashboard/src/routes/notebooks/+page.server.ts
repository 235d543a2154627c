import { listNotebooks, titleOf } from '@monitor/notebook';
import { dataDirectory } from '@monitor/warehouse';
import { instant, month, readParameters } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  // A list of files has no month; the navigation brings along the one chosen elsewhere, and takes it on.
  readParameters(url, { period: month, 'as-known-at': instant }, locals.language);
  const notebooks = listNotebooks(dataDirectory()).map((notebook) => ({
    name: notebook.name,
    title: titleOf(notebook, locals.language),
    lead: leadOf(notebook.cells),
  }));
  return { notebooks };
};

/** The first paragraph below the heading. */
function leadOf(cells: ReturnType<typeof listNotebooks>[number]['cells']): string {
  const prose = cells.find((cell) => cell.kind === 'prose')?.block.body ?? '';
  const paragraphs = prose.split(/\r?\n\s*\r?\n/).map((text) => text.trim());
  return paragraphs.find((text) => text !== '' && !text.startsWith('#')) ?? '';
}
