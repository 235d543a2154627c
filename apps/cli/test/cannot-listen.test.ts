import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from '@monitor/warehouse';
import { expect, test } from 'vitest';
import { cannotListen } from '../src/cannot-listen.ts';

test.each([
  ['EADDRINUSE', '--port'],
  ['EADDRNOTAVAIL', '--host'],
  ['ENOTFOUND', '--host'],
  ['EAI_AGAIN', '--host'],
  ['EACCES', '--port'],
])('%s is told with its remedy, %s', (code, option) => {
  const told = cannotListen(Object.assign(new Error(code), { code }), 'monitor.test', 81);
  expect(told).toBeInstanceOf(Failure);
  expect(told.message).toContain(option);
});

test('an address of another machine is told so', async () => {
  // RFC 5737: no machine has it.
  const [error] = (await once(createServer().listen(0, '192.0.2.1'), 'listening').catch(
    (cause: unknown) => [cause],
  )) as [NodeJS.ErrnoException];
  expect(cannotListen(error, '192.0.2.1', 0).message).toContain('本机没有 192.0.2.1');
});

test('what is not known is left as it is', () => {
  const error = Object.assign(new Error('other'), { code: 'EOTHER' });
  expect(cannotListen(error, 'monitor.test', 81)).toBe(error);
});
