import type { Contract } from '@monitor/ingest';
import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { pipelineTitles } from './loads.ts';
import { knownOr } from './moment.ts';
import indicatorsSql from './sql/indicator-names.sql?raw';
import mappingsSql from './sql/mappings.sql?raw';

interface Row {
  readonly mapping_id: string;
  readonly pipeline_id: string;
  readonly version: number;
  /** JSON. */
  readonly contract: string;
  readonly load_id: string;
  readonly taught_at: string;
  readonly taught_by: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawal_reason: string | null;
  /** How many files were read by it, in any version. */
  readonly loads: number;
}

/** A column's name, and what it was said to be. */
export interface TaughtColumn {
  readonly name: string;
  readonly role: 'area' | 'period' | 'unit' | 'none' | 'value';
  /** Of figures: the indicator's name. */
  readonly indicator: string | null;
  readonly unit: string | null;
}

/** What a person taught of one shape of file. */
export interface TaughtMapping extends Omit<Row, 'contract'> {
  readonly pipeline: string;
  readonly columns: readonly TaughtColumn[];
}

/** What people taught of files' columns, newest first. @param then a day or an instant: what was known then; null for now */
export async function taughtMappings(
  publication: Publication,
  language: Language,
  then: string | null,
): Promise<TaughtMapping[]> {
  const rows = await publication.rows<Row>(mappingsSql, { language, known_at: knownOr(then) });
  const contracts = rows.map(({ contract }) => JSON.parse(contract) as Contract);
  const measured = contracts.flatMap(({ measures }) => measures.map(({ indicator }) => indicator));
  const named = await publication.rows<{ indicator_id: string; name: string }>(indicatorsSql, {
    language,
    indicators: [...new Set(measured)],
  });
  const indicators = new Map(named.map(({ indicator_id: id, name }) => [id, name]));
  const titles = await pipelineTitles(language);
  return rows.map(({ contract, ...row }) => ({
    ...row,
    pipeline: titles.get(row.pipeline_id) ?? row.pipeline_id,
    columns: columnsOf(JSON.parse(contract) as Contract, indicators),
  }));
}

function columnsOf(
  { area, period, units, measures, context }: Contract,
  indicators: ReadonlyMap<string, string>,
): TaughtColumn[] {
  const plain = (role: TaughtColumn['role'], names: readonly string[] = []) =>
    names.map((name) => ({ name, role, indicator: null, unit: null }));
  return [
    ...plain('area', area.columns),
    ...plain('period', period.columns),
    ...plain('unit', units),
    ...measures.flatMap(({ indicator, names, unit = null }) =>
      // Columns that carry nothing but their period have no name of their own.
      (names.length > 0 ? names : ['']).map((name) => ({
        ...{ name, role: 'value' as const, unit },
        indicator: indicators.get(indicator) ?? indicator,
      })),
    ),
    ...plain('none', context),
  ];
}
