import { readFileSync } from 'node:fs';
import type { Locale } from '@monitor/charts';
import type { Plain } from '@monitor/warehouse/sandbox';
import type { Cell, Notebook } from './format.ts';
import { chartTitle, proseHtml, titleOf } from './prose.ts';
import type { Shown } from './run.ts';
import { faultText, problemText, wordsIn } from './words.ts';

const languages: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };
/** A longer table is folded: what is read of it is the chart below. */
const MOST_OPEN_ROWS = 60;
/** Days, codes and a few characters are not broken into lines. */
const BRIEF = /^(?:[ -~]{0,20}|.{0,4})$/u;

/** What was asked. */
export interface Asked {
  readonly locale: Locale;
  /** Of the publication. */
  readonly version: string;
  /** Some of its values are demonstration data. */
  readonly demonstration: boolean;
}

/**
 * A notebook that has been run as one page that needs nothing else.
 * @param shown what each cell shows, by id
 */
export function notebookHtml(
  notebook: Notebook,
  shown: ReadonlyMap<number, Shown>,
  { locale, version, demonstration }: Asked,
): string {
  const words = wordsIn(locale);
  const css = readFileSync(new URL('../html/notebook.css', import.meta.url), 'utf8');
  const problems = notebook.problems.map((problem) => fault(problemText(problem, locale)));
  const warned = demonstration ? [`<p class="demonstration">${words.demonstration}</p>`] : [];
  const cells = notebook.cells.map((cell) => cellHtml(cell, shown.get(cell.id), locale));
  return `<!doctype html>
<html lang="${languages[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(notebook, locale))}</title>
<style>
${css}</style>
</head>
<body>
${[...warned, ...problems, ...cells].join('\n')}
<p class="note">${escaped(words.asked(version))}</p>
</body>
</html>
`;
}

function cellHtml(cell: Cell, shown: Shown | undefined, locale: Locale): string {
  switch (cell.kind) {
    case 'prose':
      return proseHtml(cell.block.body);
    case 'input': {
      if (cell.spec === null) return '';
      const { value, label, 'label-en': labelEn } = cell.spec;
      const name = (locale === 'en' ? labelEn : undefined) ?? label ?? cell.name ?? '';
      return `<p class="note">${escaped(`${name}${locale === 'zh' ? '：' : ': '}${value}`)}</p>`;
    }
    case 'chart':
      return shown === undefined ? '' : shownHtml(shown, locale, chartTitle(cell.spec, locale));
    case 'sql':
      return (
        sqlHtml(cell.block.body, locale) + (shown === undefined ? '' : shownHtml(shown, locale, ''))
      );
  }
}

function sqlHtml(sql: string, locale: Locale): string {
  const { sql: word } = wordsIn(locale);
  return `<details><summary>${word}</summary><pre><code>${escaped(sql)}</code></pre></details>\n`;
}

function shownHtml(shown: Shown, locale: Locale, caption: string): string {
  if (shown.kind === 'fault') return fault(faultText(shown.fault, locale));
  if (shown.kind === 'table') return tableHtml(shown, locale);
  const head = caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`;
  return `<figure>${head}${shown.svg}</figure>`;
}

function tableHtml({ columns, rows, total }: Table, locale: Locale): string {
  const words = wordsIn(locale);
  const marks = columns.map((_, at) => markOf(rows.map((row) => row[at] ?? null)));
  const head = columns.map((name, at) => `<th scope="col"${marks[at]}>${escaped(name)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${marks[at]}>${cellText(cell)}</td>`).join('')}</tr>`,
  );
  const table = `<figure><table><thead><tr>${head.join('')}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table></figure>`;
  if (total === 0) return `${table}<p class="note">${words.none}</p>`;
  const cut = rows.length < total ? `<p class="note">${words.first(rows.length, total)}</p>` : '';
  if (total <= MOST_OPEN_ROWS) return table + cut;
  return `<details><summary>${words.rows(total)}</summary>${table}${cut}</details>\n`;
}

type Table = Extract<Shown, { kind: 'table' }>;

/** How a column is set. */
function markOf(cells: readonly Plain[]): string {
  if (cells.some((cell) => typeof cell === 'number')) return ' class="number"';
  return cells.every((cell) => BRIEF.test(cellText(cell))) ? ' class="brief"' : '';
}

function cellText(value: Plain): string {
  if (value === null) return '';
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function fault(sentence: string): string {
  return `<p class="fault">${escaped(sentence)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
