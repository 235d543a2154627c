import { expect, test } from 'vitest';
import { encodingFor } from '../src/lib/server/compressed.ts';
import { KeptAnswers } from '../src/lib/server/kept-answers.ts';
import { isKnown } from '../src/lib/server/known-tag.ts';

const request = (headers: Record<string, string> = {}) => new Request('http://x/', { headers });
const page = (text: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(text, { status, headers: { etag: '"1"', ...headers } });

/** Makes numbered answers and counts them. */
function maker(answer: (text: string) => Response = page, lasting = true) {
  let made = 0;
  const make = async () => answer(String(++made));
  return { making: { make, lasting: () => lasting }, made: () => made };
}

test('an answer is made once for all who ask at the same time and later', async () => {
  const answers = new KeptAnswers(1000);
  const { making, made } = maker();
  const ask = async (key: string) => (await answers.answer(request(), key, making)).text();
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual(['1', '1', '1']);
  expect([await ask('a'), await ask('b'), made()]).toEqual(['1', '2', 2]);
});

test.for([
  ['an error', (text: string) => page(text, {}, 500), true],
  ['what is not there', (text: string) => page(text, {}, 404), true],
  ['a cookie', (text: string) => page(text, { 'set-cookie': 'a=b' }), true],
  ['what does not last', page, false],
] as const)('%s is made for each who asks', async ([, answer, lasting]) => {
  const answers = new KeptAnswers(1000);
  const { making } = maker(answer, lasting);
  const ask = async () => (await answers.answer(request(), 'a', making)).text();
  expect((await Promise.all([ask(), ask()])).sort()).toEqual(['1', '2']);
  expect(await ask()).toBe('3');
});

test('a failure is told to who asked first and tried again for the others', async () => {
  const answers = new KeptAnswers(1000);
  const { making } = maker((text) => {
    if (text === '1') throw new Error('broken');
    return page(text);
  });
  const ask = async () => (await answers.answer(request(), 'a', making)).text();
  const [first, second] = await Promise.allSettled([ask(), ask()]);
  expect([first.status, second]).toEqual(['rejected', { status: 'fulfilled', value: '2' }]);
});

test('who has the answer is told so, with the headers but without the body', async () => {
  const answers = new KeptAnswers(1000);
  const { making } = maker((text) => page(text, { vary: 'cookie' }));
  await answers.answer(request(), 'a', making);
  const asked = request({ 'if-none-match': '"0", "1"' });
  const { status, headers, body } = await answers.answer(asked, 'a', making);
  expect([status, headers.get('vary'), headers.get('etag'), body]).toEqual([
    304,
    'cookie',
    '"1"',
    null,
  ]);
});

test.each([
  ['*', '"1"', false],
  ['"1"', 'W/"1"', true],
  ['W/"1"', '"1"', true],
  ['"0",W/"1,2"', 'W/"1,2"', true],
  ['"0", "2"', '"1"', false],
  ['1', '"1"', false],
  ['', '"1"', false],
])('with If-None-Match %s the answer of %s is known: %s', (known, tag, wanted) => {
  expect(isKnown(request({ 'if-none-match': known }), tag)).toBe(wanted);
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=0', null],
  ['br;q=0, GZIP; q=0.5', 'gzip'],
  ['identity', null],
  ['', null],
])('with Accept-Encoding %j the answer is encoded in %s', (accepted, wanted) => {
  expect(encodingFor(request({ 'accept-encoding': accepted }))).toBe(wanted);
});

test('what was not asked for longest goes first when the bytes run out', async () => {
  const answers = new KeptAnswers(8);
  const { making, made } = maker();
  const ask = async (key: string) => (await answers.answer(request(), key, making)).text();
  for (const key of 'abcdefgh') await ask(key);
  await ask('a');
  await ask('i');
  expect([await ask('a'), await ask('c'), await ask('i'), made()]).toEqual(['1', '3', '9', 9]);
  expect(await ask('b')).toBe('10');
});

test('what is too large by itself is not kept', async () => {
  const answers = new KeptAnswers(8);
  const { making, made } = maker((text) => page(`large ${text}`));
  for (const key of 'aa') await answers.answer(request(), key, making);
  expect(made()).toBe(2);
});
