import { stringify } from 'yaml';

export type QuickKind = 'line' | 'bar' | 'multiples' | 'scatter';

/** The lines of a chart cell that draws two columns of a result. */
export function quickChart(
  kind: QuickKind,
  chosen: {
    readonly data: string;
    readonly across: string;
    readonly value: string;
    /** Empty for one series. */
    readonly series: string;
  },
): string {
  const { data, across, value, series } = chosen;
  if (kind === 'bar') return stringify({ kind, data, name: across, value });
  const apart = series === '' ? {} : { [kind === 'scatter' ? 'name' : 'series']: series };
  return stringify({ kind, data, x: across, y: value, ...apart });
}
