import { afterEach, beforeEach, expect, test } from 'vitest';
import { Workspace } from './workspace.ts';

const ID = '610921199003071230';
const MOBILE = '13891234567';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

test.for([
  {
    name: 'a form with identity-card numbers in a remark',
    content: `数据库：分省年度数据\n指标：年末常住人口(万人)\n地区,2023年,备注\n甘肃省,2465,\n陕西省,3952,张三${ID}李四\n`,
    findings: [{ column: '备注', line: 5, value: null, rule: 'personal-data' }],
  },
  {
    name: 'a list nobody recognises, with both kinds',
    content: `姓名,身份证号,联系电话\n张三,${ID},${MOBILE}\n李四,,${MOBILE}\n`,
    findings: [
      { column: '身份证号', line: 2, value: null, rule: 'personal-data' },
      { column: '联系电话', line: 2, value: null, rule: 'personal-data' },
    ],
  },
])('$name is refused, and nothing of it is kept', async ({ content, findings }) => {
  const file = workspace.write('a.csv', content);
  const [load] = await workspace.ingest([file]);
  expect(load).toMatchObject({
    loadId: 'L000001',
    outcome: 'rejected',
    observations: { added: 0, revised: 0, unchanged: 0 },
    findings,
  });
  expect(load?.lines.quarantined).toBeGreaterThan(0);
  expect(workspace.holding(ID, MOBILE, '张三', '李四')).toEqual([]);
  const [row] = await (
    await workspace.publication()
  ).rows<{ purge_reason: string; bytes: number }>('select purge_reason, bytes from load');
  expect(row).toMatchObject({ bytes: Buffer.byteLength(content) });
  expect(row?.purge_reason).toContain('未予接收');
  expect(await workspace.ingest([file])).toMatchObject([{ loadId: null, outcome: 'rejected' }]);
  expect(await workspace.command('rebuild', {})).toMatchObject({ differing: 0 });
  const kept = await (await workspace.publication()).rows('from finding');
  expect(kept).toHaveLength(findings.length);
});

test('tried, it is refused as well; without the column it is taken', async () => {
  const table = (extra: string) =>
    `数据库：分省年度数据\n指标：年末常住人口(万人)\n地区,2023年${extra && ',身份证'}\n陕西省,3952${extra}\n`;
  const tried = await workspace.ingest([workspace.write('a.csv', table(`,${ID}`))], {
    dryRun: true,
  });
  expect(tried).toMatchObject([{ loadId: null, outcome: 'rejected' }]);
  const [taken] = await workspace.ingest([workspace.write('b.csv', table(''))]);
  expect(taken).toMatchObject({ loadId: 'L000001', outcome: 'accepted' });
});
