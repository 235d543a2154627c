import { describe, expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { fileOf, own, put } from './notebook-steps.ts';

/** A Chromium of 2021; where none is to be had, these tests are skipped. */
const old = process.env['MONITOR_OLD_CHROMIUM'] ?? '';

describe.skipIf(old === '')('in a Chromium of 2021', () => {
  const browser = useBrowser(old);

  // The automation's own waiting needs a newer browser: what is on the page is asked by its own means.
  test.for(['/?period=2023-06', '/indicators/mechanised-sweeping-rate?period=2023-06'])(
    '%s is whole and its search opens',
    async (path) => {
      const page = await browser.open(path, { origin: 'intranet' });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
      expect(await page.evaluate(() => document.querySelector('h1')?.innerText)).not.toBe('');
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => document.activeElement?.closest('dialog[open]') !== null);
      await page.keyboard.type('ldl');
      await page.waitForFunction(() => document.querySelector('dialog #found a') !== null);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/indicators\/.*period=2023-06/);
      expect(errors).toEqual([]);
    },
  );

  test('the list of targets answers while it is filtered', async () => {
    const page = await browser.open('/', { origin: 'intranet' });
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('input[name="q"]')?.focus();
    });
    await page.keyboard.type('zhuangdeng');
    await page.waitForURL(/q=zhuangdeng/);
    const rows = () => document.querySelectorAll('table.targets tbody tr').length;
    expect(await page.evaluate(rows)).toBe(1);
  });

  test('a notebook is run, drawn, written in and saved', async () => {
    await put('of-2021', own);
    const page = await browser.open('/notebooks/of-2021');
    await page.waitForFunction(() => document.querySelector('.cm-content') !== null);
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ innerText }) => innerText === '全部运行')?.click();
    });
    await page.waitForFunction(() => document.querySelector('[data-kind="chart"] svg') !== null);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.cm-content')?.focus();
    });
    await page.keyboard.type('-- 2021 ');
    await expect.poll(() => fileOf('of-2021'), { timeout: 10_000 }).toContain('-- 2021 ');
  });

  test('a file is read and checked before it is handed in', async () => {
    const page = await browser.open('/hand-in', { origin: 'intranet' });
    await page.waitForFunction(() => document.documentElement.dataset['scripted'] === '');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const dropped = new DataTransfer();
      const text =
        '照明\n区域,月份,主干道检查灯数(盏),照明设施总数(处)\n县城建成区,2024年2月,停电,3800\n';
      dropped.items.add(new File([text], '照明.csv'));
      if (input !== null) input.files = dropped.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForFunction(() => document.querySelector('.sheet td.error') !== null);
    const said = () => document.querySelector('.sheet td.error')?.textContent ?? '';
    expect(await page.evaluate(said)).toContain('“停电”不是数值');
  });
});
