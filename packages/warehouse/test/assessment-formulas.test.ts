import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicationOf, type TinyPublication } from './publication-fixture.ts';

let publication: TinyPublication;
beforeAll(async () => {
  publication = await publicationOf({});
});
afterAll(() => publication.close());

async function value(expression: string): Promise<unknown> {
  const [row] = await publication.rows(`select ${expression} as value`);
  return row?.value;
}

/** `[[t, y], …]` as the list of points the projections take. */
function points(series: readonly (readonly [number, number])[]): string {
  return `[${series.map(([t, y]) => `{'t': ${t}::double, 'y': ${y}::double}`).join(', ')}]`;
}

const yearly = (from: number, ...values: number[]) => points(values.map((y, i) => [from + i, y]));

describe('CAGR ratio with a target (DOMAIN.md 2.1)', () => {
  test.each([
    ['E1', 14.5, 10.1, 4, 7.25, 15, -1, false, 1.914092, 'substantial', 5],
    ['E2', 1.55, 1.82, 4, 0, 15, -1, false, -0.105788, 'deterioration', -2.940785],
    ['E3', 5.3, 5.07, 4, 25, 15, -1, true, null, 'target_achieved', 5],
    ['E4', 10, 30, 1, 1, 15, -1, false, -14.054409, 'deterioration', -5],
    ['E6 sign trap', 12, 8, 4, 10, 15, 1, false, -7.979174, 'deterioration', -5],
    ['near 100 %', 99.4, 99.6, 1, 100, 2, 1, false, 0.6677, 'moderate', 0.4836],
  ] as const)(
    '%s',
    async (id, base, y, years, goal, goalYears, way, achieved, ratio, status, score) => {
      const found = await value(
        `cagr_ratio(${base}, ${y}, ${years}, ${goal}, ${goalYears}, ${way})`,
      );
      if (ratio !== null) expect(found).toBeCloseTo(ratio, id.startsWith('E') ? 5 : 4);
      const given = `${achieved}, ${found}::double`;
      expect(await value(`ratio_status(${given})`)).toBe(status);
      expect(await value(`ratio_score(${given})`)).toBeCloseTo(score, id.startsWith('E') ? 4 : 2);
    },
  );

  test('values of two signs give no rate', async () => {
    expect(await value('cagr(-1, 1, 4)')).toBeNull();
    expect(await value('cagr(1, 1, 0)')).toBeNull();
    // What stays at nothing neither grows nor shrinks.
    expect(await value('cagr(0, 0, 1)')).toBe(0);
  });
});

describe('trend without a target (2.2)', () => {
  test.each([
    ['N1', 91.3, 92.3, 2, 1, 'null', 0.00546154, 1, 'moderate', 0.115384],
    ['N2 limit 100', 91.3, 92.3, 2, 1, '100', 0.00546154, 0.33244008, 'substantial', 3.214318],
    ['N3', 1.55, 1.82, 4, -1, 'null', -0.04096211, 1, 'deterioration', -5],
  ] as const)('%s', async (_, base, y, years, way, limit, rate, factor, status, score) => {
    const found = await value(`trend_rate(${base}, ${y}, ${years}, ${way})`);
    expect(found).toBeCloseTo(rate, 7);
    const easing = await value(`natural_limit_factor(${base}, ${limit})`);
    expect(easing).toBeCloseTo(factor, 7);
    expect(await value(`trend_status(${found}::double, ${easing}::double)`)).toBe(status);
    expect(await value(`trend_score(${found}::double, ${easing}::double)`)).toBeCloseTo(score, 5);
  });
});

const E1 = yearly(2015, 14.5, 12.8, 11.7, 11, 10.1);
const S8 = yearly(2015, 1.55, 1.69, 1.65, 1.62, 1.82);
const S10 = yearly(2021, 62, 66, 71);
const S9 = points([
  [2018, 91.3],
  [2020, 92.3],
]);
const P1 = yearly(1, 62.0, 62.4, 63.1, 63.0, 64.2, 64.9, 65.1, 65.8, 66.9, 67.0, 67.8, 68.4);

const logitMean = (series: string, horizon: number) =>
  `logit_mean_projection(${series}, logit_mean_growth(${series}), ${horizon})`;

describe('projections (2.4, 2.6)', () => {
  test.each([
    ['S5 geometric', 'geometric_projection(14.5, 2015, 10.1, 2019, 2030)', 3.736312],
    ['S6 weighted geometric', `weighted_geometric_projection(${E1}, 2030)`, 4.485862],
    ['S7 growth', `logit_mean_growth(${E1})`, -0.102949],
    ['S7', logitMean(E1, 2030), 3.493864],
    ['S8 growth', `logit_mean_growth(${S8})`, 0.040832],
    ['S8', logitMean(S8, 2030), 2.822779],
    ['S9', logitMean(S9, 2030), 95.886157],
    ['S10', logitMean(S10, 2025), 78.604021],
    ['100 % has no logit', logitMean(yearly(2021, 98, 99, 100), 2025), 100],
    ['P1 slope', `list_median(pairwise_slopes(${P1}))`, 0.6],
    ['P1 intercept', `median_line(${P1}, 0.6, 0)`, 61.2],
    ['P1', `median_line(${P1}, 0.6, 24)`, 75.6],
    ['P2 clamped', 'clamped(-1.76, 0, null)', 0],
    ['P3 pace so far', 'linear_pace(62, 0, 71, 18)', 0.5],
    ['P3 pace needed', 'linear_pace(71, 18, 80, 24)', 1.5],
    ['P3 reached at', '18 + (80 - 71) / linear_pace(62, 0, 71, 18)', 36],
  ] as const)('%s', async (_, expression, expected) => {
    expect(await value(expression)).toBeCloseTo(expected, 5);
  });
});

test.each([
  ['shown as printed', 'figure(35.04, 1, 36)', '35.0'],
  ['99.96 never shows as 100.0', 'figure(99.96, 1, 100)', '99.96'],
  ['99.9996 takes as many as it needs', 'figure(99.9996, 1, 100)', '99.9996'],
  ['half a place below is not rounded up', 'figure(99.5, 0, 100)', '99.5'],
  ['nor 99.95', 'figure(99.95, 1, 100)', '99.95'],
  ['nor 7.995', 'figure(7.995, 2, 8)', '7.995'],
  ['nor is it minus nought', 'figure(-0.5, 0, 0)', '-0.5'],
  ['the target itself', 'figure(36, 1, 36)', '36.0'],
  [
    'the distance takes as many places as the value',
    `printf('%.*f', decimals_apart(99.95, 1, 100), 99.95 - 100)`,
    '-0.05',
  ],
  ['as many places as the target', 'figure(36.1, 1, 36.25)', '36.10'],
  ['no value takes those of the indicator', 'decimals_apart(null, 1, 36)', 1],
] as const)('figures: %s', async (_, expression, expected) => {
  expect(await value(expression)).toBe(expected);
});
