import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { secondCounty, serve, type Served } from './server.ts';

const browser = useBrowser();
const main = path.resolve(import.meta.dirname, '../../../cli/src/main.ts');

let served: Served;
beforeAll(async () => {
  served = await serve(secondCounty);
}, 60_000);
afterAll(() => served.end());

const origin = () => `http://127.0.0.1:${served.port}`;
const api = (place: string, init?: RequestInit) => fetch(`${origin()}/api/v1${place}`, init);
const post = (search: Record<string, string>, body: string | null = null) =>
  api(`/loads?${new URLSearchParams(search).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });

interface Report {
  readonly loads: readonly { loadId: string | null; outcome: string; findings: object[] }[];
}

async function monitor(...parameters: string[]): Promise<unknown> {
  const env = {
    ...process.env,
    MONITOR_DATA: served.data,
    MONITOR_PLAN: secondCounty.plan,
    MONITOR_PIPELINES: secondCounty.pipelines,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...parameters], { env });
  return JSON.parse(stdout);
}

const HEADING =
  '云岭县乡村年报（2024年）\n地方;年度;户数;通水户数;林地(亩);土地(平方公里);成活率(%)';

test('on the page a blank form is to be had, and a period without figures is declared', async () => {
  const page = await browser.open('/');
  await page.goto(`${origin()}/hand-in`);
  await page.getByLabel('报表').selectOption({ label: '乡村年报' });
  const blank = await page.getByRole('link', { name: '下载空白表' }).getAttribute('href');
  const form = await fetch(new URL(blank ?? '', origin()));
  expect(form.status).toBe(200);
  expect(form.headers.get('content-type')).toContain('spreadsheetml');
  expect(new Uint8Array(await form.arrayBuffer()).slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));

  await page.getByLabel('本月无变化').check();
  await page.getByLabel('数据期').fill('2023年');
  await page.getByRole('button', { name: '声明' }).click();
  await page.getByText('本期已报送数据，不能再作零报告').waitFor();
  await page.getByLabel('数据期').fill('2024年');
  await page.getByRole('button', { name: '声明' }).click();
  await page.waitForURL('**/data/loads/*');
  expect(await page.locator('h1').innerText()).toContain('本月无变化_乡村年报_2024年');
  const receipt = await page.locator('#receipt').innerText();
  expect(receipt).toMatch(/结果\s+本月无变化/);
  expect(receipt).toMatch(/数据期\s+2024年/);
  expect(receipt).not.toContain('采纳');
  await page.goto(`${origin()}/data?period=2024-12`);
  await page.getByRole('row', { name: /乡村年报.*无变化/ }).waitFor({ timeout: 5_000 });
}, 60_000);

test.each([
  [{ declare: 'zero', pipeline: 'rural-statistics', period: '2024年' }, 422],
  [{ declare: 'zero', pipeline: 'rural-statistics', form: 'yearbook', period: '2024-05' }, 422],
  [{ declare: 'zero', pipeline: 'rural-statistics', form: 'yearbook' }, 400],
  [{ declare: 'nothing', pipeline: 'rural-statistics', form: 'yearbook', period: '2024年' }, 400],
] as const)('a declaration of %o is refused with %i', async (search, status) => {
  expect((await post(search)).status).toBe(status);
});

test.each([
  ['rural-statistics', 'none.xlsx', 422],
  ['nobody', 'yearbook.xlsx', 422],
  ['rural-statistics', 'yearbook.xlsx?period=七月', 422],
])('of %s there is no %s', async (pipeline, form, status) => {
  expect((await api(`/pipelines/${pipeline}/forms/${form}`)).status).toBe(status);
});

test('personal data is refused on every way in; a purged file is gone, and both say so', async () => {
  const personal = `${HEADING};联系电话\n云岭县;2024;42000;40500;1740000;2000;90.5;13891234567\n`;
  const refused = (await (await post({ file: 'a.csv' }, personal)).json()) as Report;
  expect(refused.loads).toMatchObject([
    { outcome: 'rejected', findings: [{ rule: 'personal-data', column: '联系电话', value: null }] },
  ]);
  const taken = (await (
    await post(
      { file: 'b.csv', reason: '更正' },
      `${HEADING}\n云岭县;2022;42000;40500;1740000;2000;绝密甲乙\n`,
    )
  ).json()) as Report;
  const purged = taken.loads[0]?.loadId ?? '';
  expect((await api(`/loads/${purged}/file`)).status).toBe(200);
  await monitor('purge', purged, '--reason', '误收', '--json');
  const page = await browser.open('/');
  for (const [load, why] of [
    [refused.loads[0]?.loadId ?? '', '疑似含有身份证号码或电话号码'],
    [purged, '误收'],
  ] as const) {
    const file = await api(`/loads/${load}/file`);
    expect([file.status, await file.json()]).toMatchObject([
      410,
      { detail: expect.stringContaining('没有保存') as string },
    ]);
    expect(await (await api(`/loads/${load}`)).json()).toMatchObject({
      purgeReason: expect.stringContaining(why) as string,
    });
    await page.goto(`${origin()}/data/loads/${load}`);
    const text = await page.locator('main').innerText();
    expect(text).toContain(why);
    expect(text).not.toContain('下载原文件');
    expect(text).not.toMatch(/13891234567|绝密甲乙/);
  }
}, 90_000);
