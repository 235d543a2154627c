import { createServer, type RequestListener } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dataDirectory, Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { cannotListen } from '../cannot-listen.ts';
import { printLine } from '../output.ts';
import { scheduleReports } from '../scheduled-reports.ts';

const BUILT = fileURLToPath(new URL('../../../dashboard/build/handler.js', import.meta.url));

/** `monitor serve`: the dashboard and its API, on loopback unless told otherwise, and the reports when they are due. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(
    argv,
    { port: { type: 'string' }, host: { type: 'string' } },
    [0, 0],
  );
  const port = portOf(values.port ?? '4173');
  const host = values.host ?? '127.0.0.1';
  process.env['MONITOR_AUTH'] = authFor(host);
  const handler = await builtHandler();
  const server = createServer((request, response) => {
    // The intranet speaks plain HTTP: the server itself says so, and what a client claims is not heard.
    request.headers['x-forwarded-proto'] = 'http';
    request.headers['x-forwarded-host'] = request.headers.host;
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  printLine(`监测台已启动：http://${host}:${port}/（按 Ctrl+C 停止）`);
  scheduleReports(dataDirectory());
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  server.close();
  server.closeAllConnections();
  // Open publications hold native handles that would keep the process; everything is read-only here.
  process.exit(0);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Failure(`端口 ${text} 无效，请给 0 到 65535 之间的整数。`);
}

/** Whoever can be reached from elsewhere asks everyone who they are. */
function authFor(host: string): 'machine' | 'token' {
  const named = process.env['MONITOR_AUTH'];
  if (named === 'token') return 'token';
  if (named !== undefined) throw new Failure(`MONITOR_AUTH 只能设为 token，不能是 ${named}。`);
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host) ? 'machine' : 'token';
}

async function builtHandler(): Promise<RequestListener> {
  if (!existsSync(BUILT)) throw new Failure('网页尚未构建，请先运行 npm start 或 npm run build。');
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  process.env['BODY_SIZE_LIMIT'] ??= '512M';
  const built = (await import(pathToFileURL(BUILT).href)) as { handler: RequestListener };
  return built.handler;
}
