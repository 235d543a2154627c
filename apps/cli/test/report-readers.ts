import type { ReportDocument } from '@monitor/report';
import { laidOut, type Table } from '@monitor/report/document';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text without the blanks and breaks that setting it puts in. */
export function run(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** A table as a file has it: its rows, each as the texts of its cells. */
export type Grid = readonly (readonly string[])[];

/** How a table is to be in a file that sets it: its titles, its rows, and under a row what is said of it. */
export function gridOf(table: Table): Grid {
  const { columns, rows } = laidOut(table);
  return [
    columns.map(({ title }) => run(title)),
    ...rows.flatMap(({ cells, said }) => [
      cells.map(({ text }) => run(text)),
      ...(said.length === 0
        ? []
        : [[said.map(({ title, text }) => run(`${title}：${text}`)).join('')]]),
    ]),
  ];
}

/** The tables of a report in the order in which they are read. */
export function tablesOf({ brief, sections }: ReportDocument): Table[] {
  return [...brief, ...sections].flatMap((block) => (block.kind === 'table' ? block : []));
}

/** The charts of a report. */
export function chartsOf({ brief, sections }: ReportDocument) {
  return [...brief, ...sections].flatMap((block) => (block.kind === 'chart' ? block : []));
}

export interface PdfContent {
  /** What it says, without what stands on every page: a sentence may go on over one. */
  readonly text: string;
  /** The pieces of text as they are set, charts included. */
  readonly pieces: readonly string[];
  /** How many elements of each kind it is tagged with. */
  readonly tags: ReadonlyMap<string, number>;
  /** The words that stand for pictures. */
  readonly alternatives: readonly string[];
}

interface Tagged {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly children?: readonly Tagged[];
}

/** Reads a PDF. @param running the head of its pages */
export async function readPdf(content: Buffer, running = ''): Promise<PdfContent> {
  const document = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages: string[] = [];
  const pieces: string[] = [];
  const elements: Tagged[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str : ''));
    pieces.push(...texts.filter((piece) => piece !== `— ${number} —`));
    pages.push(run(texts.join('')).replace(run(running), '').replace(`—${number}—`, ''));
    elements.push(...tagged(await page.getStructTree()));
  }
  return {
    ...{ text: pages.join(''), pieces },
    tags: new Map(
      [...Map.groupBy(elements, ({ role }) => role ?? '')].map(([role, all]) => [role, all.length]),
    ),
    alternatives: elements.flatMap(({ alt }) => alt ?? []),
  };
}

/** The elements that have something on the page: of a table that goes on, each page names all. */
function tagged(element: Tagged | null): Tagged[] {
  if (element === null || !hasContent(element)) return [];
  return [element, ...(element.children ?? []).flatMap(tagged)];
}

function hasContent({ type, children = [] }: Tagged): boolean {
  return type === 'content' || children.some(hasContent);
}

function part(content: Buffer, name: string): Document {
  const xml = strFromU8(unzipSync(content)[name] ?? new Uint8Array());
  return parseHTML(`<html>${xml}</html>`).document;
}

/** What a Word document holds. */
export function readDocx(content: Buffer) {
  const document = part(content, 'word/document.xml');
  const texts = (from: ParentNode, what: string) =>
    [...from.querySelectorAll(what)].map(({ textContent }) => run(textContent));
  return {
    text: run(document.documentElement.textContent),
    tables: [...document.querySelectorAll('w\\:tbl')].map((table) =>
      [...table.querySelectorAll('w\\:tr')].map((row) => texts(row, 'w\\:tc')),
    ),
    alternatives: [...document.querySelectorAll('wp\\:docPr')].map((picture) =>
      picture.getAttribute('descr'),
    ),
  };
}

/** What a page holds. */
export function readHtml(content: Buffer) {
  const { document } = parseHTML(content.toString());
  return {
    text: run(document.body.textContent),
    tables: [...document.querySelectorAll('table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map(({ textContent }) => run(textContent)),
      ),
    ),
    pictures: document.querySelectorAll('figure svg').length,
  };
}

/** A cell of a sheet: a number with the format it is shown in, or a text. */
export type SheetCell = { readonly value: number; readonly format: string } | string;

/** The sheets of a workbook by name, row by row. */
export function readXlsx(content: Buffer): Map<string, SheetCell[][]> {
  const styles = part(content, 'xl/styles.xml');
  const formats = new Map(
    [...styles.querySelectorAll('numFmt')].map((format) => [
      format.getAttribute('numFmtId'),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const shown = [...styles.querySelectorAll('cellXfs > xf')].map(
    (style) => formats.get(style.getAttribute('numFmtId')) ?? 'General',
  );
  const shared = [...part(content, 'xl/sharedStrings.xml').querySelectorAll('si')].map(
    ({ textContent }) => textContent,
  );
  const cell = (element: Element): SheetCell => {
    const value = element.querySelector('v')?.textContent ?? '';
    if (element.getAttribute('t') === 's') return shared[Number(value)] ?? '';
    return { value: Number(value), format: shown[Number(element.getAttribute('s'))] ?? '' };
  };
  const sheets = [...part(content, 'xl/workbook.xml').querySelectorAll('sheet')];
  return new Map(
    sheets.map((sheet, at) => [
      sheet.getAttribute('name') ?? '',
      [...part(content, `xl/worksheets/sheet${at + 1}.xml`).querySelectorAll('row')].map((row) =>
        [...row.querySelectorAll('c')].map(cell),
      ),
    ]),
  );
}
