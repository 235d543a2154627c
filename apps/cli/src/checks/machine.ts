import { execFileSync } from 'node:child_process';
import { missingExtensions } from '@monitor/warehouse';
import { fault, ok, warning, type Check } from './check.ts';

/** What the program's binaries are built for: Node 24 wants this C library, and memory pages of 4 KB. */
const GLIBC = [2, 28] as const;
const PAGE = 4096;
const NODE = 24;

/** The machine and what is installed on it. */
export const MACHINE: readonly Check[] = [
  {
    id: 'architecture',
    title: '处理器',
    look: () =>
      ['x64', 'arm64'].includes(process.arch)
        ? ok(`${process.platform} ${process.arch}`)
        : fault(`${process.arch} 没有现成的程序，请改用 x64 或 arm64 的机器。`),
  },
  { id: 'libc', title: 'C 库', look: () => libc() },
  { id: 'page-size', title: '内存页', look: () => pageSize() },
  {
    id: 'node',
    title: 'Node.js',
    look: () =>
      Number(process.versions.node.split('.')[0]) >= NODE
        ? ok(process.versions.node)
        : fault(
            `${process.versions.node} 过旧，请用 node_modules/.bin/node（${NODE} 版）启动，或运行 npm ci。`,
          ),
  },
  { id: 'duckdb', title: 'DuckDB', look: () => engine() },
];

function libc() {
  if (process.platform !== 'linux') return ok(`${process.platform}，不适用`);
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const version = report.header.glibcVersionRuntime;
  if (version === undefined) {
    return warning('不是 glibc（可能是 musl），平时不在其上试运行，请先运行一次 npm test。');
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > GLIBC[0] || (major === GLIBC[0] && minor >= GLIBC[1]);
  return enough
    ? ok(`glibc ${version}`)
    : fault(`glibc ${version} 过旧，请升级系统，至少需要 ${GLIBC.join('.')}。`);
}

function pageSize() {
  const size = Number(asked('getconf', 'PAGESIZE'));
  if (size === PAGE) return ok(`${size} 字节`);
  return warning(
    size > 0
      ? `${size} 字节，平时只在 ${PAGE} 字节的系统上试运行，请先运行一次 npm test。`
      : '系统没有 getconf 命令，无法得知，请先运行一次 npm test。',
  );
}

function asked(command: string, ...parameters: readonly string[]): string {
  try {
    return execFileSync(command, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

async function engine() {
  const missing = await missingExtensions();
  return missing.length === 0
    ? ok('能打开，所需扩展都已内置')
    : fault(`缺少内置扩展 ${missing.join('、')}，请运行 npm ci 重新安装。`);
}
