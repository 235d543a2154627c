import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { TestBrowser } from './harness.ts';

/** Where the dashboard under test has its notebooks. */
export const folder = path.join(inject('data'), 'notebooks');

/** A notebook with an input, two queries and a chart. */
export const own = `---
title: 各镇
---

\`\`\`input name=least
kind: number
value: 2
\`\`\`

\`\`\`sql name=numbers
select i as n, i * i as square from range(5) as r(i) where i >= $least
\`\`\`

\`\`\`sql name=total
select sum(square) as total from numbers
\`\`\`

\`\`\`chart
kind: bar
data: numbers
title: 平方
name: n
value: square
\`\`\`
`;

/** Puts a notebook's file in its place. */
export async function put(name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.md`), text);
}

/** Opens a notebook with a file of its own. */
export async function opened(open: TestBrowser['open'], name: string, text = own): Promise<Page> {
  await put(name, text);
  const page = await open(`/notebooks/${name}`);
  // The program has taken over from the document.
  await page.locator('.cm-content').first().waitFor();
  return page;
}

export const fileOf = (name: string) => readFile(path.join(folder, `${name}.md`), 'utf8');
/** A query by its name. */
export const cell = (page: Page, name: string) =>
  page.locator(`[data-kind="sql"][data-name="${name}"]`);
export const stateOf = (page: Page, name: string) =>
  cell(page, name).locator('[data-state]').getAttribute('data-state');
export const runAll = async (page: Page) => {
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.getByRole('button', { name: '全部运行' }).waitFor();
};
export const valueIn = (page: Page, name: string, row: number, column: number) =>
  cell(page, name).locator(`tr[data-row="${row}"] td`).nth(column);
export const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

/** Writes a query in the place of another. */
export async function write(page: Page, name: string, sql: string): Promise<void> {
  await cell(page, name).locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}
