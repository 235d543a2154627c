import { expect, test } from 'vitest';
import { queried, rowOf } from './ask.ts';
import { hrefOf, part, parts, read, shown } from './document.ts';
import { useBrowser } from './harness.ts';

const browser = useBrowser();
/** Rows of the ledger; those of projects, which name the same tasks, stand below them. */
const LEDGER = '#ledger tbody tr:not([id^="project-"])';

test('the ledger answers how many tasks stand where, and what changed', async () => {
  const page = await read('/tasks');
  const { rows } = await queried<[string, number]>(
    'select standing, count(*) from task_ledger group by standing',
  );
  const count = Object.fromEntries(rows);
  const head = shown(part(page, 'h1'));
  expect(head).toContain('67 项任务、17 项保障措施、40 项里程碑');
  expect(head).toContain(`已办结 ${count['已办结']} 项`);
  expect(head).toContain(`逾期 ${count['逾期']} 项`);
  expect(parts(page, LEDGER)).toHaveLength(124);
  // December's deadlines passed in January.
  expect(parts(page, 'aside', '新逾期')).toHaveLength(1);
});

test('a stage that was past when the plan was issued is overdue from the start', async () => {
  const page = await read('/tasks?period=2022-10&state=overdue');
  expect(shown(part(page, 'tr', '第一阶段'))).toMatch(/逾期.*2022年8月.*印发时已过期限/);
});

test('the ledger is filtered and searched while it is typed, and the address keeps it', async () => {
  const page = await browser.open('/tasks');
  await page.getByLabel('查找').fill('jxhqs');
  await page.waitForURL(/q=jxhqs/);
  expect(await page.locator(LEDGER).count()).toBe(1);
  await page.getByRole('link', { name: '环境卫生治理与机械化清扫' }).first().click();
  await page.waitForURL(/\/tasks\/annex-4-2-1-1/);
  const sorted = await read('/tasks?department=housing&state=overdue&sort=-progress');
  const progress = parts(sorted, '#ledger .progress b').map(shown);
  expect(progress.map(parseFloat)).toEqual([73, 72]);
  await read('/tasks?stat=overdue', { status: 400 });
});

test('the projects listed are those of the tasks asked for', async () => {
  const page = await read('/tasks?state=open');
  const ofProjects = parts(page, '[id^="project-"] a[href*="/tasks/"]').map(hrefOf);
  const ofTasks = parts(page, `${LEDGER} a`).map(hrefOf);
  expect(ofProjects.length).toBeGreaterThan(0);
  expect(ofProjects.filter((href) => !ofTasks.includes(href))).toEqual([]);
});

/** The line of a file that a link leads to. */
async function lineAt(link: Element | undefined): Promise<string> {
  const [path = '', line = ''] = hrefOf(link).split('#');
  return shown(part(await read(path), `#${line}`));
}

test('each month of a task leads to the line of the file that says so', async () => {
  const page = await read('/tasks/annex-4-2-1-1');
  expect(shown(part(page, '.lead'))).toContain('已过期限 31 天，进度 73%（2024年1月）');
  const [link] = parts(page, 'a', '任务进展_2023年9月.csv');
  expect(shown(link)).toMatch(/任务进展_2023年9月\.csv 第 \d+ 行/);
  expect(await lineAt(link)).toContain('annex-4-2-1-1');
});

test('a department sees which of its files came, when, and which is missing since when', async () => {
  const page = await browser.open('/departments/housing');
  const [days] = await rowOf<[number]>(
    `select days_late from export_calendar where department_id = 'housing' and standing = '缺报'`,
  );
  // Years back, and open all the same: something of it is missing.
  const year = page.getByRole('region', { name: '2022年各期' });
  expect(await year.innerText()).toContain(`缺 ${days} 天`);
  expect(await page.getByRole('region', { name: '2023年各期' }).innerText()).toContain('迟 28 天');
  const late = page.getByRole('link', { name: '迟 28 天' });
  await late.click();
  expect(await page.locator('h1').innerText()).toContain('环卫作业月报_2023年5月');
});

test('the list of departments begins with the one that has most amiss', async () => {
  const page = await browser.open('/departments');
  const first = page.locator('tbody tr').first();
  expect(await first.innerText()).toContain('县住房和城乡建设局');
  await page.getByRole('columnheader', { name: /缺报/ }).getByRole('link').click();
  await page.waitForURL(/sort=-files/);
  expect(await first.innerText()).toContain('县住房和城乡建设局');
});

test('the ledger of problems counts what its targets are counted from, and leads to each line', async () => {
  const page = await read('/tasks/problems');
  const [resolved, stock, all] = await rowOf<[number, number, number]>(
    `select count(*) filter (where stock and phase = 'resolved'), count(*) filter (where stock), count(*)
     from problem where phase <> 'cancelled'`,
  );
  expect(shown(part(page, 'h1'))).toContain(`${all} 件问题`);
  expect(shown(part(page, 'main li', '化解率'))).toContain(`${resolved} ÷ ${stock}`);
  part(page, 'form[role="search"][aria-label="筛选"] select[name="state"] [value="reopened"]');
  const reopened = part(await read('/tasks/problems?state=reopened'), '#problems tbody tr');
  expect(shown(reopened)).toMatch(/\d月回退/);
  const id = /[A-Z]{2}-[\d-]+/.exec(shown(reopened))?.[0] ?? 'no id';
  expect(await lineAt(part(reopened, 'a[href*="line="]', '行'))).toContain(id);
});

test('a project that stands under several clauses is listed once, with their tasks', async () => {
  const project = part(await read('/tasks'), '#project-xitan-culture-street');
  expect(shown(project)).toMatch(/西坛文化古街.*14.*15.*16/);
  expect(parts(project, 'a').length).toBeGreaterThanOrEqual(3);
});
