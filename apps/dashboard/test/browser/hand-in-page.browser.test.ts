import { makeToken } from '@monitor/warehouse';
import type { Page } from 'playwright-core';
import { afterEach, expect, test, vi } from 'vitest';
import { INTRANET } from './chromium.ts';
import { useBrowser } from './harness.ts';
import { secondCounty, serve, type Served } from './server.ts';

const browser = useBrowser();
afterEach(() => vi.unstubAllEnvs());

const heading = `云岭县乡村年报（2024年）
地方;年度;户数;通水户数;林地(亩);土地(平方公里);成活率(%)
云岭县;2023;42000;39060;1710000;2000;88.5
`;
const faulty = `${heading}云岭县;2024;42OOO;40500;1740000;2000;190.5
青石镇;2024;6000;-5520;约99000;100;
贵州省;2024;12000000;1O800000;;;
注：通水户数含集中供水点。
`;
const mended = `${heading}云岭县;2024;42000;40500;1740000;2000;90.5
青石镇;2024;6000;5520;99000;100;
贵州省;2024;12000000;10800000;;;
注：通水户数含集中供水点。
`;
/** The five planted: line, column and what stands there. */
const planted = ['4 3 42OOO', '4 7 190.5', '5 4 -5520', '5 5 约99000', '6 4 1O800000'];

/** GBK by the inverse of what decodes it. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let lead = 0xa1; lead < 0xf8; lead++) {
    for (let trail = 0xa1; trail < 0xff; trail++) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}

async function put(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: gbk(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(`${name}（`).waitFor();
  await page.getByText('认作“乡村年报”').waitFor();
}

/** Tries what is in hand, and submits it. @returns the number that it got */
async function submit(page: Page, submitting: string, reason: string | null): Promise<string> {
  await page.getByRole('button', { name: '试算' }).click();
  const button = page.getByRole('button', { name: submitting });
  await button.waitFor();
  await page.getByText(/评定会改变[。：]/).waitFor();
  if (reason !== null) await page.getByLabel('修订原因').fill(reason);
  await button.click();
  await page.waitForURL('**/data/loads/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Hands the faulty file in as it is, and comes back to correct it. */
async function handInFaulty(page: Page): Promise<void> {
  await submit(page, '提交（隔离 3 行）', null);
  expect(await page.locator('#receipt').innerText()).toContain('错误 5 条');
  const aside = page.getByRole('link', { name: '下载隔离的数据' });
  const csv = await aside.evaluate(async (link) =>
    (await fetch((link as HTMLAnchorElement).href)).text(),
  );
  expect(csv).toContain('1O800000');

  await page.getByRole('link', { name: '更正后再报' }).click();
  await page.getByText('更正 L00000').waitFor();
}

/**
 * The clerk's way, from a faulty file to the receipt of the one mended, and back.
 * @param partly whether the faulty one is handed in too
 */
async function clerksWay(page: Page, { port }: Served, partly: boolean): Promise<void> {
  await put(page, '乡村年报_2024年.csv', faulty);
  const marked = page.locator('.sheet td.error');
  await marked.first().waitFor();
  const places = await marked.evaluateAll((cells) =>
    cells.map((cell) => {
      const { line, column } = (cell as HTMLElement).dataset;
      return `${line} ${column} ${cell.childNodes[1]?.textContent ?? ''}`;
    }),
  );
  expect(places).toEqual(planted);
  const findings = page.getByRole('region', { name: '检查结果' }).locator('tbody tr');
  expect(await findings.count()).toBe(planted.length);
  expect(await findings.first().innerText()).toContain('“42OOO”不是数值，请改为数字，缺报请留空');

  if (partly) await handInFaulty(page);
  const corrected = mended.replace('42000;39060', '42000;39500');
  await put(page, '乡村年报_2024年_更正.csv', corrected);
  await page.getByText('没有发现问题。').waitFor();
  const load = await submit(page, '提交', '2023年漏计一个集中供水点');
  const receipt = await page.locator('#receipt').innerText();
  for (const said of [load, '乡村年报_2024年_更正.csv', '采纳 4 行', '修订 1 个', '漏计']) {
    expect(receipt).toContain(said);
  }
  const kept = await page.request.get(`http://127.0.0.1:${port}/api/v1/loads/${load}/file`);
  expect((await kept.body()).equals(gbk(corrected))).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect([
    await page.locator('#receipt').isVisible(),
    await page.getByRole('heading', { name: '原文件' }).isVisible(),
  ]).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });

  // 40500 of 42000.
  await page.goto(new URL('/', page.url()).href);
  expect(await page.locator('main').innerText()).toContain('96.4');
  await page.goto(new URL(`/data/loads/${load}`, page.url()).href);
  await page.getByText('撤回', { exact: true }).click();
  await page.getByLabel('撤回原因').fill('数还要再核');
  await page.getByRole('button', { name: '撤回这次报送' }).click();
  await page.locator('.lead', { hasText: '已撤回' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('数还要再核');
}

const long = { timeout: 120_000 };

test('a clerk hands a file in, on this machine', long, async () => {
  const served = await serve(secondCounty);
  try {
    const page = await browser.open(`http://127.0.0.1:${served.port}/hand-in`);
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: '人员.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('地方,经办人,证件\n青石镇,张三,11010519491231002X\n'),
    });
    await page.getByText('“证件”列（第 2 行起）像是身份证号码。').waitFor();
    expect(await page.getByRole('button', { name: '试算' }).count()).toBe(0);
    await clerksWay(page, served, true);
  } finally {
    await served.end();
  }
});

test('a clerk hands a file in over the intranet, with a token', long, async () => {
  vi.stubEnv('MONITOR_AUTH', 'token');
  const served = await serve(secondCounty);
  try {
    const page = await browser.open(`http://${INTRANET}:${served.port}/hand-in`);
    await put(page, '乡村年报.csv', mended);
    await page.getByText('您尚未登录').waitFor();
    expect(await page.getByRole('button', { name: '试算' }).count()).toBe(0);
    const refused = await page.evaluate(
      async () =>
        (await fetch('/api/v1/loads?file=a.csv', { method: 'POST', body: new Blob(['a']) })).status,
    );
    expect(refused).toBe(403);
    const who = { department: 'survey-team', note: null };
    const { token } = makeToken(served.data, who, new Date());
    await page.locator('main').getByRole('link', { name: '登录' }).click();
    await page.getByLabel('令牌').fill(token);
    await page.getByLabel('令牌').press('Enter');
    await page.getByText('已登录：云岭调查队。').waitFor();
    await page.getByRole('link', { name: '报送', exact: true }).click();
    await page.getByText('报送部门：云岭调查队。').waitFor();
    await clerksWay(page, served, false);
  } finally {
    await served.end();
  }
});
