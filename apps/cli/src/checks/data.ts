import { existsSync, globSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPlan } from '@monitor/plan';
import {
  dataDirectory,
  defaultAsOf,
  exportsDirectory,
  ledgerHolder,
  openPublication,
  planDirectory,
  versions,
  type Publication,
} from '@monitor/warehouse';
import { fault, ok, warning, type Check, type Finding } from './check.ts';

const MB = 1024 * 1024;
/** A publication of the county takes about ten megabytes; ten of them and a backup must find room. */
const SCARCE = 1024 * MB;
const TOO_LITTLE = 100 * MB;
const DAY_MS = 86_400_000;

/** The data directory and what lies in it. */
export const DATA: readonly Check[] = [
  { id: 'data-directory', title: '数据目录', look: () => writable(dataDirectory()) },
  { id: 'disk', title: '剩余空间', look: () => freeSpace(dataDirectory()) },
  { id: 'ledger', title: '台账', look: () => ledger(dataDirectory()) },
  { id: 'publication', title: '发布版本', look: () => published(age) },
  { id: 'clock', title: '时钟', look: () => published(clock) },
  { id: 'plan', title: '方案数据', look: () => plan(planDirectory()) },
  { id: 'exports', title: '导出文件夹', look: () => exports(exportsDirectory()) },
];

function writable(directory: string): Finding {
  if (!existsSync(directory)) {
    return warning(
      `${directory} 还没有，首次 monitor ingest 时建立；如应已有数据，请核对 MONITOR_DATA。`,
    );
  }
  const trial = path.join(directory, `.doctor-${process.pid}.tmp`);
  try {
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
    return ok(directory);
  } catch (error) {
    return fault(`不能写入 ${directory}（${codeOf(error)}），请核对 MONITOR_DATA 和目录权限。`);
  }
}

/** Of the directory, or of the nearest one above it that there is. */
function freeSpace(directory: string): Finding {
  if (!existsSync(directory)) return freeSpace(path.dirname(directory));
  const { bavail, bsize } = statfsSync(directory);
  const free = bavail * bsize;
  const told = `${Math.floor(free / MB)} MB`;
  if (free >= SCARCE) return ok(told);
  const advice = '请清理磁盘，或将数据目录移到更大的磁盘。';
  return free >= TOO_LITTLE ? warning(`只剩 ${told}，${advice}`) : fault(`只剩 ${told}，${advice}`);
}

async function ledger(directory: string): Promise<Finding> {
  try {
    const holder = await ledgerHolder(directory);
    if (holder === null) return ok('没有进程占用');
    return warning(`正由进程 ${holder} 写入；如长时间不结束，请核对该进程（ps -p ${holder}）。`);
  } catch (error) {
    return fault(`锁文件不能打开（${messageOf(error)}），请核对数据目录的权限。`);
  }
}

/** Looks at the current publication, once it can be opened. */
async function published(look: (publication: Publication) => Promise<Finding>): Promise<Finding> {
  if (versions(dataDirectory()).length === 0) {
    return warning('还没有发布过，请运行 monitor ingest。');
  }
  try {
    return await look(await openPublication(dataDirectory()));
  } catch (error) {
    return fault(
      `不能读取（${messageOf(error)}），请运行 monitor publish 重新发布，或用 monitor rollback 改用较早的版本。`,
    );
  }
}

async function age(publication: Publication): Promise<Finding> {
  const asOf = await defaultAsOf(publication);
  const days = Math.floor((Date.now() - Date.parse(asOf)) / DAY_MS);
  const told = `${publication.version}，数据截至 ${asOf}`;
  const setting = await publication.row<{ days: number }>(
    'select as_of_warning_days as days from assessment_setting',
  );
  return days <= (setting?.days ?? 0)
    ? ok(told)
    : warning(`${told}，距今 ${days} 天，请催报各部门数据并运行 monitor ingest。`);
}

/** Recorded time never runs backwards, but a clock set back shows here. */
async function clock(publication: Publication): Promise<Finding> {
  const newest = await publication.row<{ at: string | null }>(
    'select max(recorded_at) as at from event',
  );
  const now = new Date().toISOString();
  const at = newest?.at ?? '';
  return at <= now
    ? ok(`${now}（UTC）`)
    : fault(`${now}（UTC），早于台账中最新的记录 ${at}，请校准系统时间。`);
}

function plan(directory: string): Finding {
  try {
    const { plans, targets } = loadPlan(directory);
    return ok(`${directory}，${plans.length} 个方案，${targets.length} 项目标`);
  } catch (error) {
    return fault(`${messageOf(error)}，请改正后再发布。`);
  }
}

function exports(directory: string): Finding {
  if (!existsSync(directory)) {
    return warning(`没有 ${directory}；不写路径的 monitor ingest 从这里接收文件，请建立该目录。`);
  }
  return ok(`${directory}，${globSync('**/*.csv', { cwd: directory }).length} 个 CSV 文件`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
