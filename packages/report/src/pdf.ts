import { readFileSync } from 'node:fs';
import { chartPicture } from '@monitor/charts';
import { laidOut, type Block, type ReportDocument, type Table } from './document.ts';
import { CHART_FONT, FONTS } from './fonts.ts';
import { printable } from './printable.ts';
import { compileNative, compileWasm, type Compile, type TypstInput } from './typst.ts';

/** Which kind of PDF: for archives, for readers with assistive technology, or neither. */
export type Standard = 'a-3a' | 'ua-1' | '1.7';

const TEMPLATE = new URL('../typst/report.typ', import.meta.url);

/**
 * A report as a PDF, set by Typst; the same report gives the same bytes.
 * @param compile which compiler: the machine's own where there is one, else the one for every machine, which marks no standard
 */
export async function toPdf(
  document: ReportDocument,
  standard: Standard = 'a-3a',
  compile?: Compile,
): Promise<Uint8Array> {
  const input: TypstInput = {
    fonts: FONTS.map((file) => readFileSync(file)),
    files: filesOf(document),
    main: readFileSync(TEMPLATE, 'utf8'),
    standard,
    timestamp: Math.floor(Date.parse(document.knownAt) / 1000),
  };
  if (compile !== undefined) return compile(input);
  return (await compileNative(input)) ?? compileWasm(input);
}

/** Quotation marks that a Chinese font sets as wide as a character. */
const wide = /[“”]/g;

/** The report as Typst reads it: its data, and a picture of each chart. */
function filesOf(document: ReportDocument): Map<string, Buffer> {
  const zh = document.language === 'zh';
  const print = (text: string) => (zh ? printable(text) : printable(text).replaceAll(wide, '"'));
  const files = new Map<string, Buffer>();
  const block = (block: Block): object => {
    if (block.kind === 'table') return tableOf(block, print);
    if (block.kind !== 'chart') return printed(block, print);
    const file = `${block.id}.svg`;
    files.set(
      file,
      Buffer.from(chartPicture(block.svg, { fonts: CHART_FONT.family, theme: 'light' })),
    );
    return { kind: block.kind, caption: print(block.caption), alt: print(block.alt), file };
  };
  const data = {
    ...{ language: document.language, colon: zh ? '：' : ': ' },
    date: document.knownAt.slice(0, 10).split('-').map(Number),
    title: print(document.title),
    subtitle: document.subtitle,
    running: print(document.running),
    warning: document.warning === null ? null : print(document.warning),
    brief: document.brief.map(block),
    sections: document.sections.map(block),
  };
  return files.set('document.json', Buffer.from(JSON.stringify(data)));
}

function tableOf(table: Table, print: (text: string) => string): object {
  const { columns, rows } = laidOut(table);
  return {
    ...{ kind: table.kind, caption: print(table.caption) },
    columns: columns.map((column) => printed(column, print)),
    rows: rows.map(({ cells, said }) => ({
      cells: cells.map(({ text }) => print(text)),
      said: said.map((each) => printed(each, print)),
    })),
  };
}

/** A thing with every text of its own printable. */
function printed(block: object, print: (text: string) => string): object {
  return Object.fromEntries(
    Object.entries(block).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? print(value) : value,
    ]),
  );
}
