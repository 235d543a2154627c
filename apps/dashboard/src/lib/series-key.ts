/** Names one series. */
export interface SeriesKey {
  readonly indicator: string;
  readonly area: string;
}

/** As many series as stay distinguishable in one chart. */
export const MOST_SERIES = 11;

/** A series as an address writes it, `INDICATOR.AREA`; no id of the plan holds a full stop. */
export function written({ indicator, area }: SeriesKey): string {
  return `${indicator}.${area}`;
}

/** A series as an address writes it. @param text `INDICATOR.AREA` */
export function seriesKey(text: string): SeriesKey {
  const at = text.lastIndexOf('.');
  return { indicator: text.slice(0, at), area: text.slice(at + 1) };
}
