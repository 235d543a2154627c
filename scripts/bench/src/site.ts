import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Serves on loopback what a listener answers to `work`, and ends it afterwards. */
export async function onLoopback<T>(
  answer: RequestListener,
  work: (port: number) => Promise<T>,
): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    return await work(address.port);
  } finally {
    server.close();
  }
}

/** Something to be sent, compressed once. */
export interface Sent {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A listener that answers with the files of a built site. */
export function filesOf(directory: string): RequestListener {
  const known = new Map<string, Sent>();
  return ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const file = path.join(directory, path.normalize(decodeURIComponent(name)));
      const type = types[path.extname(name)] ?? 'application/octet-stream';
      const sent = known.get(name) ?? { type, body: gzipSync(readFileSync(file)) };
      known.set(name, sent);
      send(response, sent);
    } catch {
      response.writeHead(404).end();
    }
  };
}

/** Sends what was compressed before. */
export function send(response: Parameters<RequestListener>[1], { type, body }: Sent): void {
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
}
