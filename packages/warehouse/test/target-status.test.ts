import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  indicator,
  observed,
  publicationOf,
  target,
  type Row,
  type TinyPublication,
} from './publication-fixture.ts';
import { PATH_CASES } from './status-path-cases.ts';
import { RULE_CASES } from './status-rule-cases.ts';

const CASES = [...PATH_CASES, ...RULE_CASES];

const content = {
  'history.indicator': CASES.map(({ indicator: given }, i) => indicator(`i${i}`, given)),
  'history.target': CASES.map((c, i) => target(`i${i}`, c.target)),
  observation_store: CASES.flatMap(({ series }, i) =>
    series.map(([end, y]) => observed(`i${i}`, end, y)),
  ),
  indicator_source: CASES.flatMap(({ source }, i) =>
    source === true ? [{ indicator_id: `i${i}`, pipeline_id: 'some' }] : [],
  ),
};

let publication: TinyPublication;
const assessed = new Map<string, Row>();
beforeAll(async () => {
  publication = await publicationOf(content);
  for (const asOf of new Set(CASES.map((c) => c.asOf))) {
    const rows = await publication.rows(`from target_status_at($asOf, 'infinity')`, { asOf });
    expect(rows).toHaveLength(CASES.length);
    for (const row of rows) assessed.set(`${asOf} ${String(row['target_id'])}`, row);
  }
}, 60_000);
afterAll(() => publication.close());

describe('every rule of the linear path, and its boundaries (2.6)', () => {
  test.each(CASES.map((c, i) => [c.name, c, `i${i}`] as const))(
    '%s',
    (_, { asOf, expected }, id) => {
      const row = assessed.get(`${asOf} ${id}`);
      for (const [column, wanted] of Object.entries(expected)) {
        if (typeof wanted === 'number') expect(row?.[column], column).toBeCloseTo(wanted, 6);
        else expect(row?.[column], column).toEqual(wanted);
      }
      expect(row?.['reason']).toMatch(/^\S.*。$/);
      expect(row?.['reason_en']).toMatch(/^[A-Z0-9].*\.$/);
    },
  );
});
