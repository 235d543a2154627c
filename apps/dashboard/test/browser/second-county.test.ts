import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, shown } from './document.ts';
import { secondCounty, serve, type Served } from './server.ts';

let served: Served;
beforeAll(async () => {
  served = await serve(secondCounty);
}, 120_000);
afterAll(() => served.end());

test.for([
  ['/', '云岭县林水行动监测', ['自来水普及率', '森林覆盖率', '水利局']],
  ['/plans/forest-recovery', '云岭县林草恢复行动方案', ['建设县苗圃', '林业局']],
  ['/tasks', '2 项任务、1 项里程碑', ['延伸供水管网', '建设县苗圃', '林业局']],
  ['/tasks/nursery', '建成县苗圃', ['验收意见', '2022年11月20日办结']],
  ['/departments', '责任单位', ['水利局', '林业局']],
  ['/departments/survey-team', '报送日历', ['乡村年报']],
  ['/indicators/tap-water-share', '自来水普及率', ['云岭县', '青石镇']],
  ['/areas/522999', '云岭县', ['自来水普及率']],
  ['/areas/522999100', '青石镇', ['停水事件']],
  ['/areas', '地区', ['云岭县', '青石镇', '522999100']],
  ['/towns', '镇办与城乡差距', ['青石镇', '停水事件']],
  ['/compare?series=tap-water-share.522999', '自来水普及率（云岭县）', []],
  ['/data', '乡村年报更正.csv', []],
] as const)('an invented county has its own %s', async ([path, title, words]) => {
  const text = shown((await read(path, served)).body);
  for (const word of [title, ...words]) expect(text).toContain(word);
  expect(text).not.toMatch(/汉阴|安康|陕西/);
});
