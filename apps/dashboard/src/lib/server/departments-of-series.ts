import type { Moment } from './moment.ts';
import type { ChartScope } from './chart-series.ts';
import departmentsSql from './sql/departments-of-series.sql?raw';

/** The departments that sent the values of some series, as the line below their chart names them. */
export async function departmentsOf(
  { publication, language }: ChartScope,
  series: readonly { readonly indicator_id: string; readonly area_id: string }[],
  moment: Moment,
): Promise<string[]> {
  const rows = await publication.rows<{ name: string }>(departmentsSql, {
    ...{ language, ...moment },
    indicators: series.map((one) => one.indicator_id),
    areas: series.map((one) => one.area_id),
  });
  return rows.map(({ name }) => name);
}
