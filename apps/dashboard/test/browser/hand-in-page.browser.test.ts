import { buffer } from 'node:stream/consumers';
import { makeToken } from '@monitor/warehouse';
import type { Page } from 'playwright-core';
import { afterEach, expect, test, vi } from 'vitest';
import { INTRANET } from './chromium.ts';
import { useBrowser } from './harness.ts';
import { secondCounty, serve } from './server.ts';

const browser = useBrowser();
afterEach(() => vi.unstubAllEnvs());

const heading = `云岭县乡村年报（2024年）
地方;年度;户数;通水户数;林地(亩);土地(平方公里);成活率(%)
云岭县;2023;42000;39060;1710000;2000;88.5
`;
const faulty = `${heading}云岭县;2024;42OOO;40500;1740000;2000;190.5
青石镇;2024;6000;-5520;99000;100;
青石岭;2024;;;99000;;
贵州省;2042;12000000;;;;
注：通水户数含集中供水点。
`;
const mended = `${heading}云岭县;2024;42000;40500;1740000;2000;90.5
青石镇;2024;6000;5520;99000;100;
贵州省;2024;12000000;10800000;;;
注：通水户数含集中供水点。
`;
/** The five planted: line, column and what stands there, and what is said of it. */
const planted = [
  ['4 3 42OOO', '“42OOO”不是数值，请改为数字，缺报请留空'],
  ['4 7 190.5', '苗木成活率为 190.5 %，应在 0 至 100 之间'],
  ['5 4 -5520', '通自来水户数为 -5520 户，不能小于 0'],
  ['6 1 青石岭', '地区“青石岭”不在区划目录内'],
  ['7 3 12000000', '数据期截至 2042-12-31，晚于收到文件的日期'],
];

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
  if (reason !== null) {
    await button.click();
    await page.locator('input:invalid:focus').waitFor();
    await page.getByLabel('修订原因').fill(reason);
  }
  await button.click();
  await page.waitForURL('**/data/loads/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Hands the faulty file in as it is, and comes back to correct it. */
async function handInFaulty(page: Page): Promise<void> {
  await submit(page, '提交（隔离 4 行）', null);
  expect(await page.locator('#receipt').innerText()).toContain('错误 5 条');
  const aside = page.getByRole('link', { name: '下载隔离的数据' });
  const csv = await aside.evaluate(async (link) =>
    (await fetch((link as HTMLAnchorElement).href)).text(),
  );
  expect(csv).toContain('-5520');

  await page.getByRole('link', { name: '更正后再报' }).click();
  await page.getByText('更正 L00000').waitFor();
}

/**
 * The clerk's way, from a faulty file to the receipt of the one mended, and back.
 * @param partly whether the faulty one is handed in too
 */
async function clerksWay(page: Page, partly: boolean): Promise<void> {
  const overview = () => page.evaluate(async () => (await fetch('/')).text());
  expect(await overview()).not.toContain('96.4');
  await put(page, '乡村年报_2024年.csv', faulty);
  const marked = page.locator('.sheet td.error');
  await marked.first().waitFor();
  const places = await marked.evaluateAll((cells) =>
    cells.map((cell) => {
      const { line, column } = (cell as HTMLElement).dataset;
      return `${line} ${column} ${cell.childNodes[1]?.textContent ?? ''}`;
    }),
  );
  expect(places).toEqual(planted.map(([place]) => place));
  const findings = page.getByRole('region', { name: '检查结果' }).locator('tbody tr');
  const said = await findings.allInnerTexts();
  expect(said).toEqual(planted.map(([, message]) => expect.stringContaining(message ?? '')));
  await findings.last().getByRole('button', { name: '看第 7 行' }).press('Enter');
  await page.locator('.sheet tr.target', { hasText: '贵州省' }).waitFor();

  if (partly) await handInFaulty(page);
  const corrected = mended.replace('42000;39060', '42000;39500');
  await put(page, '乡村年报_2024年_更正.csv', corrected);
  await page.getByText('没有发现问题，可以往下试算。').waitFor();
  const load = await submit(page, '提交', '2023年漏计一个集中供水点');
  const receipt = await page.locator('#receipt').innerText();
  for (const fact of [
    load,
    '乡村年报_2024年_更正.csv',
    '采纳 4 行',
    '修订 1 个',
    '漏计',
    '乡村年报（',
  ]) {
    expect(receipt).toContain(fact);
  }
  await page.emulateMedia({ media: 'print' });
  expect([
    await page.locator('#receipt').isVisible(),
    await page.getByRole('heading', { name: '原文件' }).isVisible(),
  ]).toEqual([true, false]);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  // Upright: narrower than 600 points.
  expect(printed).toMatch(/\/MediaBox\s*\[0 0 59/);
  await page.emulateMedia({ media: 'screen' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载原文件' }).click();
  const bytes = await buffer(await (await downloading).createReadStream());
  expect(bytes.equals(gbk(corrected))).toBe(true);

  // 40500 of 42000.
  expect(await overview()).toContain('96.4');
  await page.goto(new URL(`/data/loads/${load}`, page.url()).href);
  await page.getByText('撤回', { exact: true }).click();
  await page.getByLabel('撤回原因').fill('数还要再核');
  await page.getByRole('button', { name: '撤回这次报送' }).click();
  await page.locator('.lead', { hasText: '已撤回' }).waitFor();
  expect(await page.locator('#receipt').innerText()).toMatch(/已撤回（.+）\s*数还要再核/);
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
    await clerksWay(page, true);
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
    await page.getByText('登录后回到这里').getByRole('link', { name: '登录' }).click();
    await page.getByLabel('令牌').fill(token);
    await page.getByLabel('令牌').press('Enter');
    await page.getByText('报送部门：云岭调查队。').waitFor();
    await clerksWay(page, false);
    const withdrawn = page.url();
    await page.goto(`http://${INTRANET}:${served.port}/hand-in`);
    await put(page, '乡村年报_再.csv', mended);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('登录已失效').getByRole('link', { name: '登录' }).waitFor();
    await page.goto(new URL('/data/loads/L000001', withdrawn).href);
    await page.getByText('撤回', { exact: true }).click();
    await page.getByText('撤回要用本部门的令牌登录。').waitFor();
    expect(await page.getByLabel('撤回原因').count()).toBe(0);
  } finally {
    await served.end();
  }
});
