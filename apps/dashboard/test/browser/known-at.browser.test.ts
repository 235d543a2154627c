import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';

const browser = useBrowser();
const then = '2023-07-25';

/** What SQL says over the interface. */
async function sql(statement: string): Promise<unknown[]> {
  const page = await browser.open('/methods');
  const answer = await page.request.post('/api/v1/query', { data: { sql: statement } });
  const { rows } = (await answer.json()) as { rows: unknown[][] };
  return rows[0] ?? [];
}

const instant = `timestamp '${then} 15:59:59.999'`;
const day = `date '2023-06-30'`;

test('the list of indicators shows what was known then', async () => {
  const page = await browser.open(`/indicators?as-known-at=${then}`, { javaScript: false });
  const row = page.locator('tr', {
    has: page.locator('a[href*="/indicators/bus-stop-coverage?"]'),
  });
  const text = await row.innerText();
  const [value, n] = await sql(
    `select max_by(value, period_end), count(*) from observation_at(${instant})
     where indicator_id = 'bus-stop-coverage' and origin = 'derived' and period_end <= ${day}`,
  );
  expect(value).toBeCloseTo(88.6, 1);
  expect(Number(n)).toBeGreaterThan(5);
  expect(text).toContain('88.6');
  expect(text).toContain('2023年二季度');
});

test('a day chosen in the form is assessed at the newest month known then', async () => {
  const page = await browser.open('/');
  await page.locator('input[name="as-known-at"]').fill('2023-03-01');
  await page.getByRole('button', { name: '查看' }).click();
  await page.waitForURL(/as-known-at=2023-03-01/);
  const chosen = await page.locator('h1').innerText();
  await page.goto('/?as-known-at=2023-03-01');
  expect(chosen).toBe(await page.locator('h1').innerText());
  expect(await page.locator('select[name="period"] option:checked').innerText()).toMatch(
    /^最新（2023年/,
  );
});

test('the list of areas counts what was known then', async () => {
  const page = await browser.open(`/areas?as-known-at=${then}&q=610921`, { javaScript: false });
  const [indicators, n] = await sql(
    `select count(distinct indicator_id), count(*) from observation_at(${instant})
     where area_id = '610921' and period_end <= ${day}`,
  );
  const row = page.locator('tr', { has: page.locator('a[href*="/areas/610921?"]') }).first();
  const cells = (await row.innerText()).replaceAll(',', '').split(/\s+/);
  expect(cells).toContain(String(indicators));
  expect(cells).toContain(String(n));
});

test('the data pages count the files, the set aside and the acts of then', async () => {
  const [loads, aside] = await sql(
    `select (select count(*) from load where recorded_at <= ${instant}),
       (select count(*) from finding join load using (load_id)
        where quarantined and load.recorded_at <= ${instant})`,
  );
  const page = await browser.open(`/data?as-known-at=${then}`, { javaScript: false });
  const tabs = await page.locator('main nav').first().innerText();
  expect(tabs).toContain(String(loads));
  const newest = await page.locator('#list tbody tr').first().innerText();
  expect(newest).toMatch(/2023-07-(0\d|1\d|2[0-5]) /);
  await page.getByRole('link', { name: /^隔离/ }).first().click();
  expect(new URL(page.url()).searchParams.get('as-known-at')).toBe(then);
  expect(await page.locator('p.lead').innerText()).toContain(`${String(aside)} 处`);
});

test('coverage counts the series of then', async () => {
  const row = async (path: string) => {
    const page = await browser.open(path, { javaScript: false });
    const link = page.locator('a[href*="/indicators/mechanised-sweeping-rate?"]');
    return page.locator('#list tbody tr', { has: link }).last().innerText();
  };
  const [n] = await sql(
    `select observations from coverage_at(${day}, ${instant})
     where indicator_id = 'mechanised-sweeping-rate'`,
  );
  const known = await row(`/data/coverage?as-known-at=${then}`);
  expect(known.split(/\s+/)).toContain(String(n));
  expect(await row('/data/coverage?period=2024-01')).not.toBe(known);
});

test.each([
  ['period=2023-03', '2023-03-31', 'infinity'],
  ['period=2023-03&as-known-at=2023-06-30', '2023-03-31', '2023-06-30 15:59:59.999'],
  ['period=2023-06&as-known-at=2025-01-01', '2023-06-30', '2025-01-01 15:59:59.999'],
])('coverage of %s ends with the month', async (asked, end, known) => {
  const [n] = await sql(
    `select count(*) from assessed_at('${known}'::timestamp)
     where indicator_id = 'mechanised-sweeping-rate' and period_end <= date '${end}'`,
  );
  const page = await browser.open(`/data/coverage?${asked}`, { javaScript: false });
  const table = page.locator('#list table').last();
  const link = page.locator('a[href*="/indicators/mechanised-sweeping-rate?"]');
  const row = await table.locator('tbody tr', { has: link }).innerText();
  expect(row.split(/\s+/)).toContain(String(n));
  expect(await table.innerText()).not.toMatch(/−\d/);
});

test('the record of acts is counted and proved as of then', async () => {
  const [events, hash] = await sql(
    `select count(*), max_by(hash, seq) from event where recorded_at <= ${instant}`,
  );
  const page = await browser.open(`/data/events?as-known-at=${then}`, { javaScript: false });
  const lead = await page.locator('p.lead').innerText();
  expect(lead.replaceAll(',', '')).toContain(`共 ${String(events)} 条`);
  expect(await page.locator('p.whole').innerText()).toContain(String(hash));
});

test('search finds only the files received by then', async () => {
  const files = async (dated: string) => {
    const page = await browser.open(`/search?q=2023年9月${dated}`, { javaScript: false });
    return page.locator('main a[href*="/data/loads/"]').count();
  };
  expect(await files('')).toBeGreaterThan(0);
  expect(await files(`&as-known-at=${then}`)).toBe(0);
});

test.each([
  '/',
  '/areas/610921',
  '/departments',
  '/departments/housing',
  '/indicators/green-space-ratio',
  '/tasks',
  '/tasks/problems',
  '/towns',
])('%s offers only the months known then', async (path) => {
  const [months] = await sql(
    `select list(distinct strftime(period_end, '%Y-%m') order by strftime(period_end, '%Y-%m') desc)
     from observation_at(${instant}) where indicator_id in (select indicator_id from target)`,
  );
  const page = await browser.open(`${path}?as-known-at=${then}`, { javaScript: false });
  const offered = page.locator('select[name=period] option:not([value=""])');
  expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(
    months,
  );
});

test.each([
  '/indicators',
  '/areas',
  '/data',
  '/data/coverage',
  '/data/events',
  '/methods',
  '/search',
  '/tasks',
  '/indicators/green-space-ratio',
  '/data/loads/L000092',
])('no link of %s loses what is known at', async (path) => {
  const page = await browser.open(`${path}?as-known-at=${then}&period=2023-05`);
  const links = await page
    .locator('a[href]:not([download]):not([href^="#"])')
    .evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href),
    );
  expect(links.length).toBeGreaterThan(10);
  const lost = links.filter(
    // A notebook's beginning is named behind the #.
    (href) =>
      !new URL(href).pathname.startsWith('/api/') &&
      !decodeURIComponent(href).includes(`as-known-at=${then}`),
  );
  expect(lost).toEqual([]);
});
