import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { hrefOf, part, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test.each([
  ['/tasks?plan=nonsense', '没有编号为“nonsense”的行动方案', '/tasks'],
  ['/?department=nonsense', '没有编号为“nonsense”的部门', '/'],
  ['/?area=nonsense&period=2023-06', '没有编号为“nonsense”的地区', '/'],
  ['/areas?parent=nonsense', '没有编号为“nonsense”的地区', '/areas'],
  ['/data/quarantine?load=L999999', '没有编号为“L999999”的接收记录', '/data/quarantine'],
  ['/towns?sort=nonsense', '网址参数 sort 的值“nonsense”不对', '/towns'],
  ['/explain?indicator=nonsense', '没有编号为“nonsense”的指标', '/explain'],
])('%s says what is unknown and leads back', async (path, sentence, back) => {
  const page = await read(path, { status: path.includes('sort') ? 400 : 404 });
  expect(shown(part(page, 'p.lead'))).toContain(sentence);
  expect(hrefOf(part(page, 'a', '不带条件打开这一页'))).toBe(back);
});

test.each([
  ['trend.svg?indicator=nonsense', '没有编号为“nonsense”的指标'],
  ['trend.csv?indicator=road-density&area=nonsense', '没有编号为“nonsense”的地区'],
  ['comparison.svg?indicator=road-density&area=610921&area=nonsense', '“nonsense”的地区'],
  ['deadlines.svg?plan=nonsense', '没有编号为“nonsense”的行动方案'],
  ['deadlines.svg?plan=refined-management', '这个方案没有两个不同的期限'],
  ['progress.svg?item=nonsense', '没有编号为“nonsense”的任务或里程碑'],
  ['coverage.svg?area=610922', '没有这样的序列有数据'],
])('the chart %s is refused by name', async (chart, sentence) => {
  const answer = await ask(`/api/v1/charts/${chart}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    status: 404,
    detail: expect.stringContaining(sentence),
  });
});

test.each([
  [
    'comparison.svg?indicator=road-density&indicator=road-length&area=610921-builtup',
    'indexed=yes',
  ],
  [
    'series.svg?series=road-density.610921-builtup&series=road-length.610921-builtup&mode=absolute',
    'mode=indexed',
  ],
])('what %s lacks can be added to it', async (chart, parameter) => {
  const refused = await ask(`/api/v1/charts/${chart}`);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining(parameter) });
  const mended = `${chart.replace('&mode=absolute', '')}&${parameter}`;
  expect((await ask(`/api/v1/charts/${mended}`)).ok).toBe(true);
});

test('what the plan says of an area without values leads to a page that says so', async () => {
  const plan = await read('/plans/urban-rural-integration');
  const link = plan.querySelector('a[href*="/indicators/inclusive-preschool-share?area="]');
  const page = await read(hrefOf(link));
  expect(shown(part(page, 'h1'))).toContain('汉阴县');
  expect(shown(part(page, '#trend'))).toContain('没有数据');
});

test('a choice that a list does not have is shown as such', async () => {
  const page = await read('/data?outcome=nonsense');
  const chosen = part(part(page, 'label', '结果'), 'option[selected]');
  expect(chosen.getAttribute('value')).toBe('nonsense');
  expect(shown(chosen)).toContain('nonsense（没有此项）');
});

const NOTICE = 'section[aria-label="数据说明"]';

test.each([
  ['/?period=1999-01', '所选的1999年1月不在数据期内'],
  ['/tasks?period=2050-01&state=open', '所选的2050年1月不在数据期内'],
])('%s says that there are no data of the month', async (path, sentence) => {
  const notice = part(await read(path), NOTICE);
  expect(shown(notice)).toContain(sentence);
  const newest = hrefOf(part(notice, 'a', '看最新月份'));
  expect(newest).not.toContain('period=');
  expect(shown((await read(newest)).body)).not.toContain('不在数据期内');
});

test('only the newest month, as known now, can be out of date', async () => {
  const notice = async (path: string) => shown(part(await read(path), NOTICE));
  expect(await notice('/')).toContain('数据可能已经过时');
  expect(await notice('/?period=2023-03')).not.toContain('过时');
  expect(await notice('/?as-known-at=2023-07-01')).not.toContain('过时');
});

test('an instant stays what it is when the form is sent', async () => {
  const page = await browser.open('/?as-known-at=2023-06-30T12:00:00Z', { javaScript: false });
  const notice = page.getByRole('region', { name: '数据说明' });
  expect(await notice.innerText()).toContain('只按 2023-06-30 20:00所知');
  await page.getByRole('button', { name: '查看' }).click();
  await page.waitForURL(/period=/);
  expect(new URL(page.url()).searchParams.get('as-known-at')).toBe('2023-06-30T12:00:00Z');
});

test('a line beyond the end of a file is said not to be there', async () => {
  const page = await read('/data/loads/L000092?line=99999');
  expect(shown(part(page, 'main'))).toMatch(/文件只有 \d+ 行，没有第 99999 行。/);
});

test('what was set aside of an unknown file is no empty file', async () => {
  const answer = await ask(`/data/quarantine/csv?load=L999999`);
  expect(answer.status).toBe(404);
});
