import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();

/** One figure that the interface answers to a statement. */
async function figure(page: Awaited<ReturnType<typeof browser.open>>, sql: string) {
  const answer = await page.request.post('/api/v1/query', { data: { sql } });
  const { rows } = (await answer.json()) as { rows: unknown[][] };
  return rows[0]?.[0];
}

test('the data page answers in a sentence, and its list is narrowed, sorted and paged by address', async () => {
  const page = await browser.open('/data', { javaScript: false });
  const loads = await figure(page, 'select count(*) from load');
  const aside = await figure(page, 'select count(*) from quarantine');
  const lead = await page.locator('p.lead').innerText();
  expect(lead).toContain(`收到 ${String(loads)} 个文件`);
  expect(lead).toContain(`隔离 ${String(aside)} 处`);

  const filters = page.locator('form[data-swap="list"]');
  await filters.locator('[name="outcome"]').selectOption({ label: '部分采纳' });
  await filters.getByRole('button').click();
  await page.waitForURL(/outcome=partial/);
  const partial = await figure(page, `select count(*) from load where outcome = 'partial'`);
  expect(await page.locator('#list tbody tr').count()).toBe(partial);
  await page.locator('#list thead a[href*="-quarantined"]').click();
  await page.waitForURL(/sort=-quarantined/);
  expect(page.url()).toContain('outcome=partial');

  await page.goto('/data?page=2');
  expect(await page.locator('#list tbody tr').count()).toBe(Math.min(100, Number(loads) - 100));
});

test('a department that has not sent its file in time is late from the day it was due', async () => {
  const page = await browser.open('/data?period=2024-01', { javaScript: false });
  const owed = page.getByRole('region', { name: '报送及时情况' });
  const monthly = owed.getByRole('row', { name: /环卫作业月报/ });
  expect(await monthly.innerText()).toContain('按时');
  const ledger = owed.getByRole('row', { name: /存量问题台账/ });
  expect(await ledger.innerText()).toContain('按时');
  await page.goto('/data?period=2024-06');
  expect(await monthly.innerText()).toContain('逾期');
});

test('coverage shows all series, and those with gaps when asked', async () => {
  const page = await browser.open('/data/coverage?only=missing', { javaScript: false });
  const gapped = await figure(page, 'select count(*) from coverage where missing > 0');
  // The chart above the list has its own table.
  expect(await page.locator('#list tbody tr:not(figure *)').count()).toBe(gapped);
  expect(await page.locator('.wide .chart-coverage').count()).toBe(1);
});

test('the quarantine is counted, listed and downloaded', async () => {
  const page = await browser.open('/data/quarantine?rule=foreign-key', { javaScript: false });
  const unknown = await figure(
    page,
    `select count(*) from finding where quarantined and rule = 'foreign-key'`,
  );
  expect(await page.locator('#rows tbody tr').count()).toBe(unknown);
  const file = await page.request.get('/data/quarantine/csv?rule=foreign-key');
  const lines = (await file.text()).trim().split('\n');
  expect(lines[0]).toContain('原因 / Reason');
  expect(lines).toHaveLength(Number(unknown) + 1);
});

test('a discrepancy shows its arithmetic and leads to the cells it rests on', async () => {
  const page = await browser.open('/data/discrepancies', { javaScript: false });
  const section = page.locator('section', { hasText: '道路清扫覆盖率' });
  const text = await section.innerText();
  expect(text).toContain('142.94 ÷ 165.25 × 100 = 86.499 → 86.5');
  expect(text).toContain('88.9 − 86.499 = +2.401');
  await section
    .getByRole('link', { name: /第 6 行/ })
    .nth(1)
    .click();
  await page.waitForURL(/line=6&column=3/);
  expect(await page.locator('#L6 mark').innerText()).toBe('142.94');
});

test('the chain of events is checked on the page', async () => {
  const page = await browser.open('/data/events?kind=publication', { javaScript: false });
  const last = await figure(page, 'select hash from event order by seq desc limit 1');
  const main = await page.locator('main').innerText();
  expect(main).toContain('链条完整');
  expect(main).toContain(String(last));
  expect(await page.locator('#list tbody tr').count()).toBe(1);
});

test('a file shows its findings at their lines and what replaced its values', async () => {
  const page = await browser.open('/data/quarantine', { javaScript: false });
  await page
    .locator('#rows')
    .getByRole('link', { name: /公厕季报_2023年第三季度/ })
    .first()
    .click();
  await page.waitForURL(/\/data\/loads\/.*line=6/);
  expect(await page.locator('#L6 + tr').innerText()).toContain('晚于收到文件的日期');
  expect(await page.locator('main').innerText()).toContain('公厕季报_2023年第四季度.csv');
  const download = page.getByRole('link', { name: '下载原文件' });
  const bytes = await page.request.get((await download.getAttribute('href')) ?? '');
  expect(bytes.status()).toBe(200);
});

test('a number is explained as it was known on a day', async () => {
  const path = '/explain?indicator=bus-stop-coverage&period=2023-06';
  const page = await browser.open(path, { javaScript: false });
  expect(await page.locator('p.value').innerText()).toContain('87.0');
  expect(await page.locator('mark.strong').allInnerTexts()).toEqual(['10.67', '12.26']);
  await page.getByRole('link', { name: '2023-07-19' }).click();
  await page.waitForURL(/as-known-at=2023-07-19/);
  expect(await page.locator('p.value').innerText()).toContain('88.6');
  expect(await page.locator('#vintages ~ div tbody tr').count()).toBe(4);
});

test('the methods work a target of the publication through, and each rule has an address', async () => {
  const page = await browser.open('/methods?period=2023-03', { javaScript: false });
  const answer = await page.request.get('/api/v1/status?period=2023-03');
  const { targets } = (await answer.json()) as {
    targets: {
      indicatorNameZh: string;
      rating: string;
      rule: string;
      projection: number | null;
      gap: number | null;
    }[];
  };
  const example = targets.find(({ projection, gap }) => projection !== null && gap !== null);
  expect(await page.locator('#example ~ p').first().innerText()).toContain(
    example?.indicatorNameZh,
  );
  expect(await page.locator('#example ~ table').first().innerText()).toContain(example?.rating);
  for (const { rule } of targets) {
    expect([rule, await page.locator(`#rule-${rule}`).count()]).toEqual([rule, 1]);
  }
});
