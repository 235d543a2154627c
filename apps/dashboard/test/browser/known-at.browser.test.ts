import { expect, test } from 'vitest';
import { rowOf } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();
const then = '2023-07-25';

const instant = `timestamp '${then} 15:59:59.999'`;
const day = `date '2023-06-30'`;

test('the list of indicators shows what was known then', async () => {
  const page = await read(`/indicators?as-known-at=${then}`);
  const text = shown(part(page, 'tr:has(a[href*="/indicators/bus-stop-coverage?"])'));
  const [value, n] = await rowOf(
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
  const page = await read(`/areas?as-known-at=${then}&q=610921`);
  const [indicators, n] = await rowOf(
    `select count(distinct indicator_id), count(*) from observation_at(${instant})
     where area_id = '610921' and period_end <= ${day}`,
  );
  const row = page.querySelector('tr:has(a[href*="/areas/610921?"])');
  const cells = shown(row).replaceAll(',', '').split(' ');
  expect(cells).toContain(String(indicators));
  expect(cells).toContain(String(n));
});

test('the data pages count the files, the set aside and the acts of then', async () => {
  const [loads, aside] = await rowOf(
    `select (select count(*) from load where recorded_at <= ${instant}),
       (select count(*) from finding join load using (load_id)
        where quarantined and load.recorded_at <= ${instant})`,
  );
  const page = await read(`/data?as-known-at=${then}`);
  const tabs = page.querySelector('main nav');
  expect(shown(tabs)).toContain(String(loads));
  expect(shown(page.querySelector('#list tbody tr'))).toMatch(/2023-07-(0\d|1\d|2[0-5]) /);
  const link = hrefOf(tabs?.querySelector('a[href*="/quarantine"]'));
  expect(link).toContain(`as-known-at=${then}`);
  expect(shown(part(await read(link), 'p.lead'))).toContain(`${String(aside)} 处`);
});

const SWEEPING = 'a[href*="/indicators/mechanised-sweeping-rate?"]';

test('coverage counts the series of then', async () => {
  const row = async (path: string) => {
    const rows = parts(await read(path), `#list tbody tr:has(${SWEEPING})`);
    return shown(rows.at(-1));
  };
  const [n] = await rowOf(
    `select observations from coverage_at(${day}, ${instant})
     where indicator_id = 'mechanised-sweeping-rate'`,
  );
  const known = await row(`/data/coverage?as-known-at=${then}`);
  expect(known.split(' ')).toContain(String(n));
  expect(await row('/data/coverage?period=2024-01')).not.toBe(known);
});

test.each([
  ['period=2023-03', '2023-03-31', 'infinity'],
  ['period=2023-03&as-known-at=2023-06-30', '2023-03-31', '2023-06-30 15:59:59.999'],
  ['period=2023-06&as-known-at=2025-01-01', '2023-06-30', '2025-01-01 15:59:59.999'],
])('coverage of %s ends with the month', async (asked, end, known) => {
  const [n] = await rowOf(
    `select count(*) from assessed_at('${known}'::timestamp)
     where indicator_id = 'mechanised-sweeping-rate' and period_end <= date '${end}'`,
  );
  const page = await read(`/data/coverage?${asked}`);
  const table = part(page, '#list table:not(figure *)');
  expect(shown(part(table, `tbody tr:has(${SWEEPING})`)).split(' ')).toContain(String(n));
  expect(shown(table)).not.toMatch(/−\d/);
});

test('the record of acts is counted and proved as of then', async () => {
  const [events, hash] = await rowOf(
    `select count(*), max_by(hash, seq) from event where recorded_at <= ${instant}`,
  );
  const page = await read(`/data/events?as-known-at=${then}`);
  const lead = shown(part(page, 'p.lead'));
  expect(lead.replaceAll(',', '')).toContain(`共 ${String(events)} 条`);
  expect(shown(part(page, 'p.whole'))).toContain(String(hash));
});

test('search finds only the files received by then', async () => {
  const files = async (dated: string) => {
    const page = await read(`/search?q=2023年9月${dated}`);
    return parts(page, 'main a[href*="/data/loads/"]').length;
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
  const [months] = await rowOf(
    `select list(distinct strftime(period_end, '%Y-%m') order by strftime(period_end, '%Y-%m') desc)
     from observation_at(${instant}) where indicator_id in (select indicator_id from target)`,
  );
  const page = await read(`${path}?as-known-at=${then}`);
  const offered = parts(page, 'select[name=period] option:not([value=""])');
  expect(offered.map((one) => one.getAttribute('value'))).toEqual(months);
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
  const page = await read(`${path}?as-known-at=${then}&period=2023-05`);
  const links = parts(page, 'a[href]:not([download]):not([href^="#"])').map(hrefOf);
  expect(links.length).toBeGreaterThan(10);
  const lost = links.filter(
    // A notebook's beginning is named behind the #.
    (href) =>
      !href.startsWith('/api/') && !decodeURIComponent(href).includes(`as-known-at=${then}`),
  );
  expect(lost).toEqual([]);
});

test('every section takes the month and the day that the header leads on with', async () => {
  const page = await read(`/?as-known-at=${then}&period=2023-05`);
  for (const link of parts(page, 'header nav a')) await read(hrefOf(link));
});
