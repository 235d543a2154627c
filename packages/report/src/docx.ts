import { chartPicture } from '@monitor/charts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  laidOut,
  type Block,
  type Chart,
  type Column,
  type LaidTable,
  type ReportDocument,
  type Table,
} from './document.ts';
import { FONTS, SIZE, stylesOf, twips, WIDTH } from './docx-styles.ts';
import { pictureOf, type Picture } from './picture.ts';
import { steadied } from './steady-zip.ts';

/** A report as a Word document: real styles, headings, tables and captions; the same report gives the same bytes. */
export async function toDocx(report: ReportDocument): Promise<Uint8Array> {
  const zh = report.language === 'zh';
  const blocks = async (all: readonly Block[]) =>
    (await Promise.all(all.map((block) => blockOf(block, zh)))).flat();
  const [brief, sections] = [await blocks(report.brief), await blocks(report.sections)];
  const head = [
    new Paragraph({ text: report.title, style: 'ReportTitle' }),
    new Paragraph({ text: report.subtitle, style: 'Subtitle' }),
    ...(report.warning === null ? [] : [new Paragraph({ text: report.warning, style: 'Warning' })]),
  ];
  const document = new Document({
    title: `${report.title} ${report.subtitle}`,
    creator: report.title,
    lastModifiedBy: report.title,
    evenAndOddHeaderAndFooters: true,
    features: { updateFields: false },
    styles: stylesOf(zh),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              ...{ top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
              ...{ header: twips(20), footer: twips(25) },
            },
          },
        },
        headers: { default: headerOf(report), even: headerOf(report) },
        footers: { default: footerOf(AlignmentType.RIGHT), even: footerOf(AlignmentType.LEFT) },
        children: [...head, ...brief, ...startingAPage(sections)],
      },
    ],
  });
  return steadied(new Uint8Array(await Packer.toArrayBuffer(document)), report.knownAt);
}

type Part = Paragraph | DocxTable;

/** The brief stands alone on page one. */
function startingAPage(sections: readonly Part[]): Part[] {
  return [new Paragraph({ text: '', pageBreakBefore: true, style: 'Gap' }), ...sections];
}

function headerOf({ running }: ReportDocument): Header {
  return new Header({ children: [new Paragraph({ text: running, style: 'Note' })] });
}

function footerOf(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    ...{ font: FONTS.page, size: SIZE.page },
  });
  return new Footer({
    children: [new Paragraph({ children: [run], alignment, indent: { firstLine: 0 } })],
  });
}

async function blockOf(block: Block, zh: boolean): Promise<Part[]> {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading })];
    }
    case 'paragraph':
      return [new Paragraph({ children: linesOf(block.text) })];
    case 'note':
      return [new Paragraph({ text: block.text, style: 'Note' })];
    case 'table':
      return tableOf(block, zh);
    case 'chart':
      return chartOf(block, await pictureOf(block.svg));
  }
}

/** Text with its line breaks. */
function linesOf(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 }));
}

function tableOf(table: Table, zh: boolean): Part[] {
  const { columns, rows } = laidOut(table);
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / all));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' };
  const strong = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const head = new TableRow({
    ...{ tableHeader: true, cantSplit: true },
    children: columns.map((column) => cellOf(column.title, column, 'CellHead')),
  });
  return [
    new Paragraph({ text: table.caption, style: 'Caption', keepNext: true }),
    new DocxTable({
      width: { size: WIDTH, type: WidthType.DXA },
      ...{ columnWidths: widths, layout: 'fixed' },
      margins: { ...{ top: 30, bottom: 30, left: 60, right: 60 }, marginUnitType: WidthType.DXA },
      borders: {
        ...{ top: strong, bottom: strong, left: none, right: none },
        ...{ insideHorizontal: line, insideVertical: none },
      },
      rows: [head, ...rows.flatMap((row) => rowsOf(row, columns, zh))],
    }),
    new Paragraph({ text: '', style: 'Gap' }),
  ];
}

/** A row, and under it what is said of it in sentences. */
function rowsOf(
  { cells, said }: LaidTable['rows'][number],
  columns: LaidTable['columns'],
  zh: boolean,
): TableRow[] {
  const together = said.length > 0;
  const main = new TableRow({
    cantSplit: true,
    children: cells.map(({ text }, at) => cellOf(text, columns[at], 'Cell', together)),
  });
  if (!together) return [main];
  const texts = said.map(({ title, text }) => `${title}${zh ? '：' : ': '}${text}`);
  const sentence = new Paragraph({
    children: linesOf(texts.join(zh ? '　' : '  ')),
    style: 'Cell',
  });
  const under = new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: cells.length, children: [sentence] })],
  });
  return [main, under];
}

function cellOf(
  text: string,
  column: Column | undefined,
  style: string,
  keepNext = false,
): TableCell {
  const alignment = column?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    children: [new Paragraph({ children: linesOf(text), style, alignment, keepNext })],
  });
}

/** Pixels of a picture at 96 to the inch: 104 mm. */
const PICTURE_WIDTH = Math.round((104 / 25.4) * 96);

function chartOf({ id, caption, alt, svg }: Chart, picture: Picture): Part[] {
  const transformation = {
    width: PICTURE_WIDTH,
    height: Math.round((PICTURE_WIDTH * picture.height) / picture.width),
  };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(
      chartPicture(svg, { fonts: 'SimHei, Noto Sans CJK SC, sans-serif', theme: 'light' }),
    ),
    fallback: { type: 'png', data: picture.png },
    altText: { name: id, title: caption, description: alt },
    transformation,
  });
  return [
    new Paragraph({ children: [image], style: 'Picture' }),
    new Paragraph({ text: caption, style: 'Caption' }),
  ];
}
