import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ReportDocument, Table } from '../src/document.ts';
import { toDocx } from '../src/docx.ts';
import { toHtml } from '../src/html.ts';
import { toPdf } from '../src/pdf.ts';
import { printable } from '../src/printable.ts';
import { compileNative, compileWasm } from '../src/typst.ts';
import { toXlsx } from '../src/xlsx.ts';

/** What people put into names, for each of the formats to trip over. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://elsewhere","看")',
  '+1+1',
  '#import "x": * $a^2$ \\ *粗* `code`',
  '**粗** [链](http://elsewhere) | 竖线',
  '\u202e倒过来\u202c',
  'ما لا يُطبع 😀',
  '@SUM(A1)',
  '/* 注 */ // 注',
];

const table: Table = {
  kind: 'table',
  id: 'table-1',
  caption: `表1\u3000${HOSTILE[0] ?? ''}`,
  sheet: '1 a/b[c]:*?',
  columns: [
    { title: HOSTILE[3] ?? '', align: 'start', share: 4, below: false },
    { title: '数', align: 'end', share: 2, below: false },
    { title: '理由', align: 'start', share: 4, below: true },
  ],
  rows: HOSTILE.map((text, at) => [
    { text, value: null, decimals: 0 },
    { text: `−${at}.50`, value: -at - 0.5, decimals: 2 },
    { text: `${text}。`, value: null, decimals: 0 },
  ]),
};

const report: ReportDocument = {
  language: 'zh',
  month: '2023-06',
  title: '月报',
  subtitle: '2023年6月',
  running: HOSTILE[3] ?? '',
  warning: '演示数据',
  knownAt: '2023-07-05T15:59:59.999Z',
  brief: HOSTILE.map((text) => ({ kind: 'paragraph', text })),
  sections: [
    { kind: 'heading', level: 1, text: `一、${HOSTILE[0] ?? ''}` },
    table,
    { kind: 'note', text: HOSTILE[3] ?? '' },
    {
      ...{ kind: 'chart', id: 'chart-1', caption: '图1', alt: HOSTILE[0] ?? '' },
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 320" width="560" height="320"><text x="9" y="30" fill="var(--ink, #1c1b19)">走势 97.2%</text></svg>',
    },
  ],
};

test('what is written in a page is text there', () => {
  const { document } = parseHTML(toHtml(report));
  expect(document.querySelectorAll('script, a, img').length).toBe(0);
  const cells = [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  expect(cells).toEqual(HOSTILE);
});

test('a sheet holds text and numbers, and no formula', async () => {
  const parts = unzipSync(await toXlsx(report));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(2);
  const xml = sheets.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('<v>-0.5</v>');
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect(workbook).toContain('name="1 a b c"');
});

test('a Word document holds every row, its head on each page, and every chart with its words', async () => {
  const parts = unzipSync(await toDocx(report));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const { document } = parseHTML(`<html>${xml}</html>`);
  const rows = [...document.querySelectorAll('w\\:tr')];
  expect(rows).toHaveLength(1 + 2 * HOSTILE.length);
  expect(document.querySelectorAll('w\\:tblHeader')).toHaveLength(1);
  const text = document.documentElement.textContent;
  for (const hostile of HOSTILE) expect(text).toContain(hostile);
  expect(xml.match(/<wp:docPr[^>]*descr="&lt;script&gt;/g)).toHaveLength(1);
  const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(pictures.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
});

test('two runs give the same bytes, at any time', async () => {
  const [docx, xlsx] = [await toDocx(report), await toXlsx(report)];
  expect(Buffer.compare(await toDocx(report), docx)).toBe(0);
  expect(Buffer.compare(await toXlsx(report), xlsx)).toBe(0);
  const core = strFromU8(unzipSync(docx)['docProps/core.xml'] ?? new Uint8Array());
  expect(core.match(/2023-07-05T15:59:59.999Z/g)).toHaveLength(2);
});

test('a PDF is the same from the compiler of this machine, and from the one that sees no font of any machine', async () => {
  const wasm = await toPdf(report, '1.7', compileWasm);
  expect(strFromU8(wasm.subarray(0, 8))).toBe('%PDF-1.7');
  const native = await toPdf(report, '1.7', async (input) => (await compileNative(input)) ?? wasm);
  expect(Buffer.compare(native, wasm)).toBe(0);
});

test.each([
  ['a-3a', 'pdfaid:part>3</pdfaid:part'],
  ['ua-1', 'pdfuaid:part>1</pdfuaid:part'],
] as const)('a PDF says it is %s', async (standard, mark) => {
  const made = await toPdf(report, standard);
  if (process.arch === 'x64' && process.platform === 'linux')
    expect(Buffer.from(made).toString('latin1')).toContain(mark);
  else expect(made.length).toBeGreaterThan(0);
});

test.each([
  ['汉阴县 97.2%，≥ 36', '汉阴县 97.2%，≥ 36'],
  ['a\u200bb\u202ec', 'abc'],
  ['😀م', '□□'],
  ['一\t二\r\n三', '一 二 \n三'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
