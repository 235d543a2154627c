import { expect, test } from 'vitest';
import { preferredLanguage } from '#lib/messages/index.ts';

test.each([
  [null, '', 'zh'],
  [null, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  [null, 'en-GB,en;q=0.9', 'en'],
  [null, 'fr-FR,fr', 'zh'],
  [null, 'fr,en;q=0.5,zh;q=0.4', 'en'],
  [null, 'en;q=0.4,zh;q=0.5', 'zh'],
  [null, 'EN,zh', 'en'],
  [null, 'en;q=0', 'zh'],
  [null, 'fr-en', 'zh'],
  ['en', 'zh-CN', 'en'],
  ['zh', 'en-GB', 'zh'],
  ['xx', 'en-GB', 'zh'],
] as const)('chosen %s, accepting %j: %s', (chosen, accepted, wanted) => {
  expect(preferredLanguage(chosen, accepted)).toBe(wanted);
});
