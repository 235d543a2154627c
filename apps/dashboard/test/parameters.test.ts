import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { day, id, instant, line, month, readParameters } from '#lib/server/parameters.ts';

const known = { indicator: id, period: month, from: day, line, area: v.array(id) };
const read = (search: string) =>
  readParameters(new URL(`http://monitor.test/${search}`), known, 'zh');

const nothing = { indicator: null, period: null, from: null, line: null, area: null };

test.each([
  ['', nothing],
  ['?period=2023-06', { ...nothing, period: '2023-06' }],
  ['?indicator=road-density&line=12', { ...nothing, indicator: 'road-density', line: 12 }],
  ['?period=', nothing],
  ['?area=', nothing],
  ['?area=610921', { ...nothing, area: ['610921'] }],
  ['?area=610921&area=&area=CN', { ...nothing, area: ['610921', 'CN'] }],
])('reads %s', (search, wanted) => {
  expect(read(search)).toEqual(wanted);
});

test.each([
  ['?vintage_date=2023-06-01', 'vintage_date'],
  ['?period=2023-13', '2023-13'],
  ['?period=2023', '2023'],
  ['?indicator=a%27b', "a'b"],
  ['?from=2023-02-30', '2023-02-30'],
  ['?from=2023-02-28x', '2023-02-28x'],
  ['?period=2023-06&period=2023-07', 'period'],
  ['?area=610921&area=a%2Cb', 'a,b'],
  ['?line=0', '0'],
])('refuses %s and names what is wrong', (search, named) => {
  const refusal = refusalOf(() => read(search));
  expect(refusal?.status).toBe(400);
  expect(refusal?.message).toContain(named);
});

test.each([
  ['?period=2023-13', 'zh', '网址参数 period 的值“2023-13”不对，应写成 2023-06 这样。'],
  [
    '?from=June',
    'en',
    'The parameter from of the address cannot be “June”; write it like 2023-06-30.',
  ],
  ['?bom=2', 'en', 'The parameter bom of the address cannot be “2”; it is one of: 0, 1.'],
  ['?line=x', 'zh', '网址参数 line 的值“x”不对，请核对。'],
  ['?area=a,b&area=c,d', 'en', 'The parameter area of the address cannot be “a,b, c,d”; check it.'],
] as const)('says what is taken instead of %s in %s', (search, language, told) => {
  const url = new URL(`http://monitor.test/${search}`);
  const all = { ...known, bom: v.picklist(['0', '1']) };
  expect(refusalOf(() => readParameters(url, all, language))?.message).toBe(told);
});

test.each([
  ['zh', '网址参数 x 无法识别，这个网址不带参数，请删去。'],
  ['en', 'The address has an unknown parameter, x; it takes none, so leave it out.'],
] as const)('where there are no parameters, none are listed: %s', (language, wanted) => {
  const url = new URL('http://monitor.test/?x=1');
  expect(refusalOf(() => readParameters(url, {}, language))?.message).toBe(wanted);
});

test.each([
  ['2023-07-25', '2023-07-25'],
  ['2024-01-20 08:00', '2024-01-20T00:00:00Z'],
  ['2024-01-20T08:00Z', '2024-01-20T08:00:00Z'],
])('%s is an instant that may be asked for', (text, wanted) => {
  expect(v.parse(instant, text)).toBe(wanted);
});

test.each(['2023-06-31T00:00:00+08:00', '0001-01-01', '9919-12-01', '2024-01', 'yesterday'])(
  '%s is no instant',
  (text) => {
    expect(v.is(instant, text)).toBe(false);
  },
);

function refusalOf(work: () => unknown): { status: number; message: string } | null {
  try {
    work();
    return null;
  } catch (cause) {
    return isHttpError(cause) ? cause.body : null;
  }
}
