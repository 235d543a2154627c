import { readFileSync } from 'node:fs';
import type { Locale } from '@monitor/charts';
import type { Plain } from '@monitor/warehouse/sandbox';
import type { Cell, Notebook } from './format.ts';
import { chartTitle, proseHtml, titleOf } from './prose.ts';
import type { Shown } from './run.ts';
import { faultText, problemText, wordsIn } from './words.ts';

const languages: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };
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
    case 'sql': {
      const sql = cell.kind === 'sql' ? sqlHtml(cell.block.body, locale) : '';
      const title = cell.kind === 'chart' ? chartTitle(cell.spec, locale) : '';
      return sql + (shown === undefined ? '' : shownHtml(shown, locale, title));
    }
  }
}

function sqlHtml(sql: string, locale: Locale): string {
  const { sql: word } = wordsIn(locale);
  return `<details><summary>${word}</summary><pre><code>${escaped(sql)}</code></pre></details>\n`;
}

function shownHtml(shown: Shown, locale: Locale, title: string): string {
  if (shown.kind === 'fault') return fault(faultText(shown.fault, locale));
  if (shown.kind === 'chart') {
    const caption = title === '' ? '' : `<figcaption>${escaped(title)}</figcaption>`;
    return `<figure>${caption}${shown.svg}</figure>`;
  }
  const { columns, rows, total } = shown;
  const numeric = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const mark = (at: number) => (numeric[at] === true ? ' class="number"' : '');
  const head = columns.map((name, at) => `<th scope="col"${mark(at)}>${escaped(name)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${mark(at)}>${cellText(cell)}</td>`).join('')}</tr>`,
  );
  const note =
    rows.length < total ? `<p class="note">${wordsIn(locale).first(rows.length, total)}</p>` : '';
  return `<figure><table><thead><tr>${head.join('')}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table></figure>${note}`;
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
