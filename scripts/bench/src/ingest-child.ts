// Does one thing with a file in a process of its own and prints seconds, processor seconds and the most memory there was, in
// kilobytes: what to do, file, data directory, plan directory.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadPlan } from '@monitor/plan';
import { openLedger } from '@monitor/warehouse';
import { collectSubmissions, ingestFiles, loadContext } from '@monitor/ingest';
import Papa from 'papaparse';

const [what = '', file = '', data = '', plan = ''] = process.argv.slice(2);

/** What each makes ready, and does when the clock runs; it tells how many records there were. */
const ways: Readonly<Record<string, () => Promise<() => Promise<number>>>> = {
  'read-csv': async () => {
    const instance = await DuckDBInstance.create(path.join(data, 'bare.duckdb'));
    const connection = await instance.connect();
    return async () => {
      const sql = 'create table bare as from read_csv($file)';
      await connection.run(sql, { file });
      await connection.run('checkpoint');
      const [count] = (await connection.runAndReadAll('select count(*) from bare')).getRows();
      return Number(count?.[0]);
    };
  },
  papaparse: () =>
    Promise.resolve(() => {
      const text = readFileSync(file, 'utf8');
      let records = -1;
      Papa.parse(text, { skipEmptyLines: true, step: () => (records += 1) });
      return Promise.resolve(records);
    }),
  load: async () => {
    const ledger = await openLedger(data);
    const context = await loadContext(ledger, loadPlan(plan), {
      ...{ settings: { units: {} }, pipeline: null, again: false, dryRun: false },
    });
    const submissions = collectSubmissions([file], new Date().toISOString());
    return async () => {
      const [load] = await ingestFiles(context, submissions, () => undefined);
      if (load?.outcome !== 'accepted') throw new Error(`the file is ${load?.outcome}`);
      return load.observations.added;
    };
  },
};

const work = await ways[what]?.();
if (!work) throw new Error(`no way ${what}`);
const start = performance.now();
const before = process.cpuUsage();
const records = await work();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const kilobytes = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ records, seconds, processor: (user + system) / 1e6, kilobytes }));
process.exit(0);
