import { Failure } from '@monitor/warehouse';

const REMEDIES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `${host}:${port} 已被占用，请用 --port 另选一个端口。`,
  EADDRNOTAVAIL: (host) =>
    `本机没有 ${host} 这个地址，请在 --host 后写本机的地址，0.0.0.0 为全部。`,
  ENOTFOUND: (host) => `找不到主机 ${host}，请在 --host 后写本机的 IP 地址，0.0.0.0 为全部。`,
  EAI_AGAIN: (host) => `查不到主机 ${host}，请在 --host 后写本机的 IP 地址，0.0.0.0 为全部。`,
  EACCES: (_, port) => `没有权限使用端口 ${port}，请用 --port 选 1024 以上的端口。`,
};

/** Why a server cannot listen, with what to do; the error itself where that is not known. */
export function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const remedy = REMEDIES[error.code ?? ''];
  return remedy === undefined ? error : new Failure(remedy(host, port));
}
