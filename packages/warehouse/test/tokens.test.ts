import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { departmentOf, makeToken, tokens, withdrawToken } from '../src/index.ts';

const data = mkdtempSync(path.join(tmpdir(), 'monitor-tokens-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const at = (day: number) => new Date(Date.UTC(2023, 0, day));

test('a token opens for its department until it is withdrawn, and cannot be read from what is kept', () => {
  const { token, kept } = makeToken(data, { department: 'education', note: '张' }, at(1));
  makeToken(data, { department: 'housing', note: null }, at(2));
  const file = path.join(data, 'tokens', `${kept.id}.json`);
  expect(readFileSync(file, 'utf8')).not.toContain(token.split('_')[2]);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(departmentOf(data, token)).toBe('education');
  expect(tokens(data).map(({ department }) => department)).toEqual(['education', 'housing']);
  withdrawToken(data, kept.id, at(3));
  expect(departmentOf(data, token)).toBeNull();
  expect(() => withdrawToken(data, kept.id, at(4))).toThrow('已于 2023-01-03T00:00:00.000Z 收回');
  expect(() => withdrawToken(data, 'ffffffff', at(4))).toThrow('没有令牌 ffffffff');
});

test.each([
  '',
  'mt_',
  'mt_ffffffff_',
  `mt_ffffffff_${'a'.repeat(43)}`,
  `mt_../../x_${'a'.repeat(43)}`,
])('what is no token opens nothing: %s', (text) => {
  expect(departmentOf(data, text)).toBeNull();
});

test('another secret under the same number opens nothing', () => {
  const { token } = makeToken(data, { department: 'education', note: null }, at(5));
  const other = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  expect(departmentOf(data, other)).toBeNull();
});
