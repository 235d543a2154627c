import { readFileSync } from 'node:fs';
import { chartPicture } from '@monitor/charts';
import {
  laidOut,
  type Block,
  type Column,
  type LaidTable,
  type ReportDocument,
  type Table,
} from './document.ts';

const STYLE = new URL('../html/report.css', import.meta.url);

/** A report as one file that needs no other: printable, and readable from a memory stick. */
export function toHtml(report: ReportDocument): string {
  const zh = report.language === 'zh';
  const blocks = (all: readonly Block[]) => all.map((block) => blockOf(block, zh)).join('\n');
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(`${report.title} ${report.subtitle}`)}</title>
<style>${readFileSync(STYLE, 'utf8')}</style>
</head>
<body>
<header><p>${escaped(report.running)}</p></header>
<main>
<h1>${escaped(report.title)}</h1>
<p class="subtitle">${escaped(report.subtitle)}</p>
${report.warning === null ? '' : `<p class="warning">${escaped(report.warning)}</p>`}
<section class="brief">
${blocks(report.brief)}
</section>
${blocks(report.sections)}
</main>
</body>
</html>
`;
}

function blockOf(block: Block, zh: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'note':
      return `<p class="note">${lines(block.text)}</p>`;
    case 'table':
      return tableOf(block, zh);
    case 'chart':
      return `<figure>${pictureOf(block.svg)}<figcaption>${escaped(block.caption)}</figcaption></figure>`;
  }
}

/** The chart as it is: it says what it shows itself, for who cannot see it. */
function pictureOf(svg: string): string {
  return chartPicture(svg, { fonts: 'inherit', theme: 'light' });
}

function tableOf(table: Table, zh: boolean): string {
  const { columns, rows } = laidOut(table);
  const head = columns.map(
    (column) => `<th scope="col"${end(column)}>${escaped(column.title)}</th>`,
  );
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(
    ({ share }) => `<col style="width:${((100 * share) / all).toFixed(1)}%">`,
  );
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(table.caption)}"><table>
<caption>${escaped(table.caption)}</caption>
<colgroup>${widths.join('')}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
${rows.map((row) => rowOf(row, columns, zh)).join('\n')}
</table></div>`;
}

/** A row and what is said under it are one body, which print does not part. */
function rowOf(
  { cells: [name, ...cells], said }: LaidTable['rows'][number],
  [, ...columns]: LaidTable['columns'],
  zh: boolean,
): string {
  const sentences = said.map(
    ({ title, text }) => `<span><b>${escaped(title)}</b>${zh ? '：' : ': '}${lines(text)}</span>`,
  );
  const span = said.length > 0 ? ' rowspan="2"' : '';
  const beside = cells.map(({ text }, at) => `<td${end(columns[at])}>${lines(text)}</td>`);
  const under =
    said.length === 0
      ? ''
      : `<tr><td class="said" colspan="${cells.length}">${sentences.join(zh ? '　' : ' ')}</td></tr>`;
  return `<tbody><tr><th scope="row"${span}>${lines(name?.text ?? '')}</th>${beside.join('')}</tr>${under}</tbody>`;
}

function end(column: Column | undefined): string {
  return column?.align === 'end' ? ' class="end"' : '';
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
