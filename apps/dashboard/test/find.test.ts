import { expect, test } from 'vitest';
import { closeness, finder } from '#lib/server/find.ts';

test.each([
  ['ldl', '建成区绿地率', true],
  ['lvdi', '建成区绿地率', true],
  ['lüdi', '建成区绿地率', true],
  ['LV', '绿地率', true],
  ['ludi', '建成区绿地率', false],
  ['road density', 'Road density', true],
])('“%s” finds %s: %s', (typed, name, wanted) => {
  expect(finder(typed)([name])).toBe(wanted);
});

test('a name that begins with what was typed comes before one that holds it in a word', () => {
  expect(closeness(['绿地率', 'Green space ratio'], 'lv')).toBe(1);
  expect(closeness(['已化解问题数', 'Problems resolved'], 'lv')).toBe(0);
  expect(closeness(['绿地率', 'Green space ratio'], 'lvdilv')).toBe(2);
});
