import type { ReportDocument, Table } from './document.ts';

/** One text that is another in one of two reports; null where one does not have it at all. */
export interface Difference {
  /** The caption of the table or the heading above. */
  readonly where: string;
  /** The row by its first cell and the column, or empty for a sentence. */
  readonly what: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What two reports say otherwise, in the order of the second. */
export function differences(before: ReportDocument, now: ReportDocument): Difference[] {
  const [was, is] = [saidIn(before), saidIn(now)];
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  return keys.flatMap((key) => {
    const [old, fresh] = [was.get(key), is.get(key)];
    if (old?.text === fresh?.text) return [];
    const { where, what } = fresh ?? old ?? { where: '', what: '' };
    return { where, what, before: old?.text ?? null, now: fresh?.text ?? null };
  });
}

interface Said {
  readonly where: string;
  readonly what: string;
  readonly text: string;
}

/** The number of a table, a section or a part, in either language. */
const NUMBER =
  /^(?:表\d+\u3000|Table \d+\. |[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|(?:[IVX]+|\d+)\. )/;

/** Every sentence and cell by where it stands. Numbers of headings and tables may shift, so names alone count. */
function saidIn(report: ReportDocument): Map<string, Said> {
  const said = new Map<string, Said>();
  let heading = report.title;
  let sentence = 0;
  const add = (each: Said, key: string) =>
    said.set(`${each.where.replace(NUMBER, '')}\n${key}`, each);
  for (const block of [...report.brief, ...report.sections]) {
    if (block.kind === 'heading') [heading, sentence] = [block.text, 0];
    if (block.kind === 'paragraph')
      add({ where: heading, what: '', text: block.text }, String(sentence++));
    if (block.kind === 'table') for (const cell of cellsOf(block)) add(cell, cell.key);
  }
  return said;
}

/** Rows of one name, such as two revisions of one indicator, are told apart by which of them comes first. */
function cellsOf(table: Table): (Said & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return table.rows.flatMap((row, at) => {
    const name = row[0]?.text ?? String(at);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return row.flatMap(({ text }, column) => {
      const what = `${name} ${table.columns[column]?.title ?? ''}`;
      return column === 0 ? [] : { where: table.caption, what, text, key: `${what}\n${nth}` };
    });
  });
}
