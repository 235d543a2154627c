import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A proxy on loopback that counts what passes and lets it pass slowly. */
export interface Line {
  readonly port: number;
  bytes(): number;
  close(): void;
}

/** How slow: bits of a second, and milliseconds before each request goes on. */
export interface Slowness {
  readonly megabits: number;
  readonly delay: number;
}

const PIECE = 16_384;

/** Opens a line to whatever listens on loopback; anything else is refused. */
export async function openLine(slowness: Slowness): Promise<Line> {
  let bytes = 0;
  let free = 0;
  const pass = async (piece: Buffer) => {
    bytes += piece.length;
    const now = performance.now();
    free = Math.max(free, now) + (piece.length * 8) / (slowness.megabits * 1000);
    await wait(free - now);
  };
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '');
    if (url.hostname !== '127.0.0.1') {
      outgoing.writeHead(502).end();
      return;
    }
    // What a browser offers over plain http; loopback counts as safe, and it would offer brotli.
    const headers = { ...incoming.headers, 'accept-encoding': 'gzip' };
    const upstream = ask(url, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      void (async () => {
        for await (const chunk of answer as AsyncIterable<Buffer>)
          for (let at = 0; at < chunk.length; at += PIECE) {
            const piece = chunk.subarray(at, at + PIECE);
            await pass(piece);
            outgoing.write(piece);
          }
        outgoing.end();
      })();
    });
    upstream.once('error', () => outgoing.destroy());
    void wait(slowness.delay).then(() => incoming.pipe(upstream));
  });
  server.on('connect', (_, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, bytes: () => bytes, close: () => server.close() };
}
