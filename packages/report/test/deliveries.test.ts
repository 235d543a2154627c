import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askForDelivery, deliveries, deliverWaiting, destinations } from '../src/index.ts';

const data = mkdtempSync(path.join(tmpdir(), 'monitor-deliveries-'));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(data, { recursive: true, force: true });
});

const hash = 'a'.repeat(64);
const folder = path.join(data, 'reports', '2023-06');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, '2023-06.pdf'), '%PDF');
writeFileSync(
  path.join(folder, 'report.json'),
  JSON.stringify({
    ...{ language: 'zh', month: '2023-06', title: '某县月报', subtitle: '2023年6月' },
    ...{ running: '', warning: '演示数据', knownAt: '2023-07-05T00:00:00Z', sections: [] },
    brief: [{ kind: 'paragraph', text: '29项目标中8项已达标。' }],
  }),
);
writeFileSync(
  path.join(folder, 'manifest.json'),
  JSON.stringify({
    ...{ format: 1, month: '2023-06', edition: 1, language: 'zh', title: '某县月报' },
    ...{ asOf: '2023-06-30', asKnownAt: '2023-07-05T00:00:00Z', demonstration: true },
    ...{ publication: 'v', plan: hash, program: hash, fonts: [] },
    files: [{ name: '2023-06.pdf', bytes: 4, sha256: hash }],
  }),
);

/** Another program, that first answers with an error. @returns where it listens and what it was told */
async function hook(): Promise<{ url: string; told: unknown[] }> {
  const told: unknown[] = [];
  const answers = [503, 200];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += String(chunk)));
    request.on('end', () => {
      told.push(JSON.parse(body));
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  return { url: `http://127.0.0.1:${await listening(server)}/hook`, told };
}

/** A mail server that takes everything, but for one reader. @returns its port and what was written to it */
async function mailServer(
  unknown?: string,
): Promise<{ port: number; mails: string[]; heard: string[] }> {
  const mails: string[] = [];
  const heard: string[] = [];
  const server = createSocketServer((socket) => {
    let mail: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.on('data', (chunk) => {
      const text = String(chunk);
      heard.push(text);
      if (mail !== null) {
        mail += text;
        if (!mail.endsWith('\r\n.\r\n')) return;
        mails.push(mail);
        mail = null;
        say('250 taken');
      } else if (text.startsWith('DATA')) {
        mail = '';
        say('354 go on');
      } else if (unknown !== undefined && text.startsWith(`RCPT TO:<${unknown}>`)) {
        say('550 nobody here');
      } else say(text.startsWith('QUIT') ? '221 bye' : '250 fine');
    });
    socket.on('error', () => undefined);
  });
  return { port: await listening(server), mails, heard };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const hours = (count: number) => new Date(Date.UTC(2023, 6, 5, count));

test('a report is sent to each place once, is tried again after a failure, and every attempt is recorded', async () => {
  const [{ url, told }, { port, mails }] = [await hook(), await mailServer()];
  const to = destinations({
    MONITOR_REPORT_WEBHOOK: url,
    MONITOR_SMTP: `smtp://127.0.0.1:${port}`,
    MONITOR_REPORT_FROM: 'monitor@county.test',
    MONITOR_REPORT_TO: 'leaders@county.test, office@county.test',
  });
  askForDelivery(data, '2023-06', to, hours(0));
  expect(await deliverWaiting(data, to, hours(0))).toMatchObject([
    { channel: 'webhook', state: 'waiting', failures: 1, reason: 'HTTP 503' },
    { channel: 'mail', state: 'delivered', failures: 0, reason: null },
  ]);
  // What a crash cuts off spoils neither what stands before nor what comes after.
  appendFileSync(path.join(data, 'reports', 'deliveries.jsonl'), '\n{"at":"2023-07-0');
  expect(await deliverWaiting(data, to, hours(1))).toMatchObject([
    { channel: 'webhook', state: 'delivered', failures: 1, at: hours(1).toISOString() },
  ]);
  expect(await deliverWaiting(data, to, hours(2))).toEqual([]);
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ name: '2023-06', path: '/api/v1/reports/2023-06', edition: 1 });
  const [mail = ''] = mails;
  expect(mails).toHaveLength(1);
  expect(mail).toContain('To: leaders@county.test, office@county.test');
  expect(mail).toContain('filename=2023-06.pdf');
  expect(mail).toContain(Buffer.from('%PDF').toString('base64'));
  const text = /base64\r\n\r\n([\s\S]+?)\r\n-/.exec(mail)?.[1] ?? '';
  expect(Buffer.from(text, 'base64').toString()).toBe('演示数据\n\n29项目标中8项已达标。');
});

test('who is sent elsewhere has told nobody', async () => {
  const signIn = createServer((request, response) => {
    if (request.url === '/sign-in') response.end('who are you?');
    else response.writeHead(302, { location: '/sign-in' }).end();
  });
  const to = destinations({
    MONITOR_REPORT_WEBHOOK: `http://127.0.0.1:${await listening(signIn)}/`,
  });
  askForDelivery(data, '2023-06', to, hours(5));
  expect(await deliverWaiting(data, to, hours(5))).toMatchObject([
    { state: 'waiting', reason: 'HTTP 302' },
  ]);
  const hook = createServer((_, response) => response.end());
  const there = destinations({
    MONITOR_REPORT_WEBHOOK: `http://127.0.0.1:${await listening(hook)}/`,
  });
  expect(await deliverWaiting(data, there, hours(6))).toMatchObject([{ state: 'delivered' }]);
});

test('a password is not sent where the way is open', async () => {
  const { port, mails, heard } = await mailServer();
  const to = destinations({
    MONITOR_SMTP: `smtp://office:secret@127.0.0.1:${port}`,
    MONITOR_REPORT_FROM: 'monitor@county.test',
    MONITOR_REPORT_TO: 'leaders@county.test',
  });
  askForDelivery(data, '2023-06', to, hours(8));
  expect(await deliverWaiting(data, to, hours(8))).toMatchObject([{ state: 'waiting' }]);
  expect(mails).toEqual([]);
  expect(heard.join('')).not.toMatch(/AUTH/);
});

test('a mail that one of two does not take is delivered, and says who did not', async () => {
  const { port } = await mailServer('nobody@county.test');
  const to = destinations({
    MONITOR_SMTP: `smtp://127.0.0.1:${port}`,
    MONITOR_REPORT_FROM: 'monitor@county.test',
    MONITOR_REPORT_TO: 'leaders@county.test, nobody@county.test',
  });
  askForDelivery(data, '2023-06', to, hours(7));
  expect(await deliverWaiting(data, to, hours(7))).toMatchObject([
    { state: 'delivered', reason: '未被接收：nobody@county.test' },
  ]);
});

test('what is not taken for a day is given up', async () => {
  const nobody = createServer();
  const to = destinations({
    MONITOR_REPORT_WEBHOOK: `http://127.0.0.1:${await listening(nobody)}/`,
  });
  nobody.close();
  askForDelivery(data, '2023-06', to, hours(10));
  for (let hour = 0; hour < 30; hour++) await deliverWaiting(data, to, hours(10 + hour));
  const [webhook] = deliveries(data);
  expect(webhook).toMatchObject({ state: 'given-up', failures: 24, at: hours(33).toISOString() });
  expect(webhook?.reason).toContain('ECONNREFUSED');
});

test('a variable that is set to nothing names nothing', () => {
  expect(destinations({ MONITOR_REPORT_WEBHOOK: '', MONITOR_SMTP: '' })).toEqual([]);
});

test.each([
  [{ MONITOR_REPORT_WEBHOOK: 'ftp://x/' }, 'MONITOR_REPORT_WEBHOOK 应是 http 或 https 网址。'],
  [{ MONITOR_SMTP: 'mail.county' }, 'MONITOR_SMTP 应形如'],
  [{ MONITOR_REPORT_TO: 'a@b' }, '须一并设定'],
])('what cannot be meant is refused: %j', (env, sentence) => {
  expect(() => destinations(env)).toThrow(sentence);
});
