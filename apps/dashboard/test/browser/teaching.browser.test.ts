import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './harness.ts';
import { secondCounty, serve } from './server.ts';

const browser = useBrowser();

/** A form that nobody declared; its headings name the year. */
const form = (year: number, households: number, served: number) =>
  `编号,所在地,${year}年农户（户）,${year}年通自来水农户,说明\n1,云岭县,${households},${served},含水窖\n`;

async function put(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(`${name}（`).waitFor();
}

async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: '试算' }).click();
  const button = page.getByRole('button', { name: '提交' });
  await button.waitFor();
  await page.getByText(/评定会改变[。：]/).waitFor();
  await button.click();
  await page.waitForURL('**/data/loads/*');
  return page.locator('main').innerText();
}

test(
  'a clerk explains a new table once, and the next is read by itself',
  { timeout: 120_000 },
  async () => {
    const served = await serve(secondCounty);
    try {
      const page = await browser.open(`http://127.0.0.1:${served.port}/hand-in`);
      await put(page, '通水.csv', form(2011, 41000, 36000));
      await page.getByText('没有认出是哪种报表').waitFor();
      const meaning = (column: string) => page.getByLabel(`“${column}”读作`);
      expect(await meaning('所在地').inputValue()).toBe('area');
      expect(await meaning('编号').inputValue()).toBe('none');
      await page.getByLabel('归入数据管道').selectOption({ index: 1 });
      for (const [column, indicator, unit] of [
        ['2011年农户（户）', '总户数', '户'],
        ['2011年通自来水农户', '通自来水户数', '亩'],
      ] as const) {
        await meaning(column).selectOption('value');
        await page.getByLabel(`“${column}”的指标`).fill(indicator);
        await page.getByLabel(`“${column}”的计量单位`).fill(unit);
      }
      await page.getByRole('button', { name: '按此读取' }).click();
      const refused = page
        .locator('form', { hasText: '归入数据管道' })
        .locator('..')
        .getByRole('alert');
      await refused.waitFor();
      expect(await refused.innerText()).toContain('“2011年通自来水农户”列的单位“亩”不能换算');
      await page.getByLabel('“2011年通自来水农户”的计量单位').fill('户');
      await page.getByRole('button', { name: '按此读取' }).click();
      await page.getByText('没有发现问题，').waitFor();
      expect(await submit(page)).toContain('新增 2 个');

      await page.goto(new URL('/hand-in', page.url()).href);
      await put(page, '下一年.csv', form(2012, 41500, 37000));
      await page.getByText(/按报送人 .+ 说明的对应关系读取/).waitFor();
      await page.getByText('没有发现问题，').waitFor();
      expect(await submit(page)).toContain('新增 2 个');

      await page.goto(new URL('/data/mappings', page.url()).href);
      const listed = await page.locator('main').innerText();
      for (const said of ['按它读过 2 个文件', '通自来水农户', '不取用'])
        expect(listed).toContain(said);
      await page.getByText('停用', { exact: true }).click();
      await page.getByLabel('停用原因').fill('改用新表');
      await page.getByRole('button', { name: '停用这一对应关系' }).click();
      await page.getByText('已停用：').waitFor();
      await page.goto(new URL('/hand-in', page.url()).href);
      await put(page, '再下一年.csv', form(2013, 42000, 39060));
      await page.getByText('没有认出是哪种报表').waitFor();
    } finally {
      await served.end();
    }
  },
);
