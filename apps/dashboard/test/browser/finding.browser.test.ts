import { expect, test } from 'vitest';
import { answerTo, rowOf } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('the search opens with Ctrl+K, finds by pinyin initials and is left with Escape', async () => {
  const page = await browser.open('/?period=2023-06');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lwmd');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/indicators\/road-density\?period=2023-06/);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  browser.noRequestLeaves();
});

test('a trace code typed off paper leads to the value and its file', async () => {
  const codes = await rowOf<[string]>(
    `select trace_code(indicator_id, area_id, period_start, period_end, recorded_at)
     from target_vintage where indicator_id = 'bus-stop-coverage' and period_end = '2023-06-30' limit 1`,
  );
  const page = await browser.open('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(codes[0].toLowerCase().replace('-', ''));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/explain\?indicator=bus-stop-coverage.*period=2023-06/);
  expect(await page.locator('main').innerText()).toMatch(/第 \d+ 行/);
});

test('keys that an input method is still using do nothing else', async () => {
  const page = await browser.open('/');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').fill('lwmd');
  await dialog.locator('#found a').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const composing = { text: '路网', selectionStart: 2, selectionEnd: 2 };
  await session.send('Input.imeSetComposition', composing);
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
  expect(await dialog.locator('input').evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  expect(new URL(page.url()).pathname).toBe('/');
});

test('what was found can be walked through with the arrow keys', async () => {
  const page = await browser.open('/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('住建局');
  await page.locator('dialog a', { hasText: '县住房和城乡建设局' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(focused).toContain('县住房和城乡建设局');
});

test('without a script the search is a page', async () => {
  const page = await browser.open('/', { javaScript: false });
  await page.getByRole('link', { name: /^搜索/ }).click();
  await page.getByRole('searchbox').fill('road density');
  await page.getByRole('button', { name: '搜索' }).click();
  expect(await page.locator('#found a').first().innerText()).toContain('建成区路网密度');
});

test('what is left out of what was found is counted, and a step away', async () => {
  const page = await read('/search?q=率&period=2023-06');
  const link = part(page, '#found a', '看全部');
  const [count] = /\d+(?= 条$)/.exec(shown(link)) ?? [];
  expect(parts(page, '#found li').length).toBeLessThan(Number(count));
  expect(hrefOf(link)).toContain('period=2023-06');
  const all = await read(hrefOf(link));
  expect(shown(part(all, '#found [role=status]'))).toBe(`找到 ${count ?? ''} 条`);
  expect(parts(all, '#found li')).toHaveLength(Number(count));
});

test('the list of targets keeps its state in the address', async () => {
  const { targets } = await answerTo<{
    targets: { indicatorNameZh: string; rating: string; gap: number }[];
  }>('/status?period=2023-06');
  const expected = targets
    .filter(({ rating }) => rating === '滞后')
    .toSorted((a, b) => b.gap - a.gap)
    .map(({ indicatorNameZh }) => indicatorNameZh);
  const names = (page: Document) => parts(page, 'table.targets tbody th a').map(shown);
  const behind = await read('/?period=2023-06&rating=滞后&sort=-lag');
  expect(names(behind)).toEqual(expected);
  const turned = await read(hrefOf(part(behind, 'a', '对照')));
  expect(names(turned)).toEqual(expected.toReversed());
  const all = await read(hrefOf(part(turned, 'a', '清除条件')));
  expect(names(all)).toHaveLength(targets.length);
});

test('a choice made by pointer answers at once and stays in the address', async () => {
  const page = await browser.open('/?period=2023-06');
  const choice = page.getByLabel('行动方案');
  await choice.click();
  await choice.selectOption({ label: '新型城镇化' });
  await page.waitForURL(/plan=new-urbanisation/);
  expect(await page.locator('table.targets').count()).toBe(1);
  await page.reload();
  expect(await page.locator('table.targets').count()).toBe(1);
});

test('what was chosen is counted, can be cleared, and is undone by Back', async () => {
  const page = await browser.open('/?period=2023-06');
  const choice = page.locator('select[name="rating"]');
  await choice.click();
  await choice.selectOption({ label: '滞后' });
  await page.waitForURL(/rating=/);
  const rows = await page.locator('table.targets tbody tr').count();
  expect(await page.locator('#targets-heading').innerText()).toContain(`${rows} 项，共`);
  expect(await page.getByRole('link', { name: '清除条件' }).count()).toBe(1);
  expect(await page.locator('input[name="back"]').first().inputValue()).toContain('rating=');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('table.targets tbody tr').length > 20);
  expect(page.url()).not.toContain('rating=');
});

test('links keep the month and the day whose knowledge counts', async () => {
  const page = await read('/?period=2022-12&as-known-at=2023-01-15');
  for (const name of ['任务', '部门', '镇办', '对比']) {
    const link = parts(page, 'nav a').find((one) => shown(one) === name);
    expect(hrefOf(link)).toMatch(/period=2022-12&as-known-at=2023-01-15$/);
  }
});
