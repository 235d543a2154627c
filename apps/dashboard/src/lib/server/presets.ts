import type { Publication } from '@monitor/warehouse';
import type { Comparing, Mode } from '#lib/compare-address.ts';
import type { Language } from '#lib/messages/index.ts';
import { MOST_SERIES, type SeriesKey } from '#lib/series-key.ts';
import presetsSql from './sql/comparisons.sql?raw';

const kinds = ['outward', 'peers', 'towns', 'urban-rural', 'targets'] as const;
/** What a prepared comparison sets side by side. */
export type PresetKind = (typeof kinds)[number];

/** A comparison prepared for a reader. */
export interface Preset {
  /** The indicator or the plan it is about. */
  readonly name: string;
  readonly comparing: Comparing;
}

export interface PresetGroup {
  readonly kind: PresetKind;
  readonly presets: readonly Preset[];
}

interface PresetRow {
  readonly kind: PresetKind;
  readonly subject: string;
  readonly name: string;
  readonly undirected: boolean;
  readonly indicator_id: string;
  readonly area_id: string;
}

/** Areas of different sizes and targets of different units are comparable only in how they changed. */
const indexed: readonly PresetKind[] = ['outward', 'targets'];

/** Prepared comparisons: of what is compared already, else of everything that has a better and a worse side. */
export async function presetsOf(
  publication: Publication,
  language: Language,
  comparing: Comparing,
): Promise<PresetGroup[]> {
  const { period, 'as-known-at': knownAt, series } = comparing;
  const [first] = series;
  const rows = await publication.rows<PresetRow>(presetsSql, {
    language,
    indicator: first?.indicator ?? null,
  });
  const told = first === undefined ? rows.filter(({ undirected }) => !undirected) : rows;
  const when = { period, 'as-known-at': knownAt };
  return kinds.flatMap((kind) => {
    const presets = [
      ...Map.groupBy(
        told.filter((row) => row.kind === kind),
        ({ subject }) => subject,
      ).values(),
    ].flatMap((same) => presetOf(same, indexed.includes(kind) ? 'indexed' : 'absolute', when));
    return presets.length === 0 ? [] : { kind, presets };
  });
}

function presetOf(
  rows: readonly PresetRow[],
  mode: Mode,
  when: Pick<Comparing, 'period' | 'as-known-at'>,
): Preset[] {
  const [first] = rows;
  if (first === undefined) return [];
  const series = rows
    .slice(0, MOST_SERIES)
    .map(({ indicator_id, area_id }): SeriesKey => ({ indicator: indicator_id, area: area_id }));
  return [
    { name: first.name, comparing: { series, mode, base: null, from: null, to: null, ...when } },
  ];
}
