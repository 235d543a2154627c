import { expect, test } from 'vitest';
import { answerTo, ask, rowOf } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

test('the data page answers in a sentence, and its list is narrowed, sorted and paged by address', async () => {
  const page = await browser.open('/data', { javaScript: false });
  const [loads] = await rowOf('select count(*) from load');
  const [aside] = await rowOf('select count(*) from quarantine');
  const lead = await page.locator('p.lead').innerText();
  expect(lead).toContain(`收到 ${String(loads)} 个文件`);
  expect(lead).toContain(`隔离 ${String(aside)} 处`);

  const filters = page.locator('form[data-swap="list"]');
  await filters.locator('[name="outcome"]').selectOption({ label: '部分采纳' });
  await filters.getByRole('button').click();
  await page.waitForURL(/outcome=partial/);
  const [partial] = await rowOf(`select count(*) from load where outcome = 'partial'`);
  expect(await page.locator('#list tbody tr').count()).toBe(partial);
  await page.locator('#list thead a[href*="-quarantined"]').click();
  await page.waitForURL(/sort=-quarantined/);
  expect(page.url()).toContain('outcome=partial');

  const second = parts(await read('/data?page=2'), '#list tbody tr');
  expect(second).toHaveLength(Math.min(100, Number(loads) - 100));
});

test('a department that has not sent its file in time is late from the day it was due', async () => {
  const row = async (month: string, file: string) =>
    shown(part(await read(`/data?period=${month}`), `[aria-label="报送及时情况"] tr`, file));
  expect(await row('2024-01', '环卫作业月报')).toContain('按时');
  expect(await row('2024-01', '存量问题台账')).toContain('按时');
  expect(await row('2024-06', '环卫作业月报')).toContain('逾期');
});

test('coverage shows all series, and those with gaps when asked', async () => {
  const page = await read('/data/coverage?only=missing');
  const [gapped] = await rowOf('select count(*) from coverage where missing > 0');
  // The chart above the list has its own table.
  expect(parts(page, '#list tbody tr:not(figure *)')).toHaveLength(Number(gapped));
  expect(parts(page, '.wide .chart-coverage')).toHaveLength(1);
});

test('the quarantine is counted, listed and downloaded', async () => {
  const page = await read('/data/quarantine?rule=foreign-key');
  const [unknown] = await rowOf(
    `select count(*) from finding where quarantined and rule = 'foreign-key'`,
  );
  expect(parts(page, '#rows tbody tr')).toHaveLength(Number(unknown));
  const file = await ask(`/data/quarantine/csv?rule=foreign-key`);
  const lines = (await file.text()).trim().split('\n');
  expect(lines[0]).toContain('原因 / Reason');
  expect(lines).toHaveLength(Number(unknown) + 1);
});

test('what was found in files and decided on them is said in English to who reads English', async () => {
  const page = await browser.open('/data/quarantine', { lang: 'en', javaScript: false });
  const [found] = await rowOf('select message from quarantine limit 1');
  expect(found).toMatch(/[\u4e00-\u9fff]/);
  const kept = page.locator('#rows tbody [lang="zh-CN"]');
  expect(await kept.count()).toBe(0);
  const [load] = await rowOf('select load_id from quarantine limit 1');
  await page.goto(`/data/loads/${String(load)}`);
  expect(await page.locator('main table:not(:has(code)) [lang="zh-CN"]').count()).toBe(0);
});

test('a discrepancy shows its arithmetic and leads to the cells it rests on', async () => {
  const page = await read('/data/discrepancies');
  const section = part(page, 'section', '道路清扫覆盖率');
  const text = shown(section);
  expect(text).toContain('142.94 ÷ 165.25 × 100 = 86.499 → 86.5');
  expect(text).toContain('88.9 − 86.499 = +2.401');
  const [, second] = parts(section, 'a', '第 6 行');
  expect(hrefOf(second)).toMatch(/line=6&column=3/);
  expect(shown(part(await read(hrefOf(second)), '#L6 mark'))).toBe('142.94');
});

test('the chain of events is checked on the page', async () => {
  const page = await read('/data/events?kind=publication');
  const [last] = await rowOf('select hash from event order by seq desc limit 1');
  const main = shown(part(page, 'main'));
  expect(main).toContain('链条完整');
  expect(main).toContain(String(last));
  expect(parts(page, '#list tbody tr')).toHaveLength(1);
});

test('a file shows its findings at their lines and what replaced its values', async () => {
  const [link] = parts(await read('/data/quarantine'), '#rows a', '公厕季报_2023年第三季度');
  expect(hrefOf(link)).toMatch(/\/data\/loads\/.*line=6/);
  const page = await read(hrefOf(link));
  expect(shown(part(page, '#L6 + tr'))).toContain('晚于收到文件的日期');
  expect(shown(part(page, 'main'))).toContain('公厕季报_2023年第四季度.csv');
  const file = hrefOf(part(page, 'a', '下载原文件'));
  expect((await ask(file)).status).toBe(200);
});

test('a number is explained as it was known on a day', async () => {
  const path = '/explain?indicator=bus-stop-coverage&period=2023-06';
  const now = await read(path);
  expect(shown(part(now, 'p.value'))).toContain('87.0');
  expect(parts(now, 'mark.strong').map(shown)).toEqual(['10.67', '12.26']);
  const link = hrefOf(part(now, 'a', '2023-07-19'));
  expect(link).toContain('as-known-at=2023-07-19');
  const then = await read(link);
  expect(shown(part(then, 'p.value'))).toContain('88.6');
  expect(parts(then, '#vintages ~ div tbody tr')).toHaveLength(4);
});

test('the methods work a target of the publication through, and each rule has an address', async () => {
  const page = await read('/methods?period=2023-03');
  const { targets } = await answerTo<{
    targets: {
      indicatorNameZh: string;
      rating: string;
      rule: string;
      projection: number | null;
      gap: number | null;
    }[];
  }>('/status?period=2023-03');
  const example = targets.find(({ projection, gap }) => projection !== null && gap !== null);
  expect(shown(page.querySelector('#example ~ p'))).toContain(example?.indicatorNameZh);
  expect(shown(page.querySelector('#example ~ table'))).toContain(example?.rating);
  for (const { rule } of targets) {
    expect([rule, parts(page, `#rule-${rule}`).length]).toEqual([rule, 1]);
  }
});
