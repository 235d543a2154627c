import { parsePeriod, type Fact, type Period } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Measure } from './contract.ts';
import { nameKey } from './names.ts';
import { periodInText } from './periods.ts';
import type { PersonSettings } from './settings.ts';
import { titledArea, titledMeasure, titlesOf } from './titles.ts';
import type { UnitSource } from './units.ts';

/** What a table says as a whole, for rows and columns that do not say it themselves. */
export interface TableContext {
  readonly measure: Measure | null;
  /** The indicator named in the preamble when the catalogue does not know it. */
  readonly unknownIndicator: string | null;
  readonly units: readonly UnitSource[];
  readonly period: Period | null;
  /** What is written for the table's period where it is none. */
  readonly unreadPeriod: string | null;
  readonly areaId: string | null;
  /** Whether the area is one that a title begins with. */
  readonly areaTitled: boolean;
}

/** Gathers what preamble, title, contract and person say about a bound table. */
export function tableContext(
  binding: Binding,
  catalogue: Catalogue,
  person: PersonSettings,
): TableContext {
  const facts = binding.table.facts;
  const named = factOf(facts, binding.contract.indicator?.facts);
  const stated = named ? binding.measures.get(nameKey(named.value)) : undefined;
  const titled = stated ? null : titledMeasure(binding.table, binding.measures);
  return {
    measure: stated ?? titled?.measure ?? null,
    unknownIndicator: named && !stated ? named.value : null,
    units: [{ unit: (titled ?? named)?.unit, by: 'file' }, ...statedUnits(facts)],
    ...tablePeriod(binding, person),
    ...tableArea(binding, catalogue, person),
  };
}

function factOf(facts: readonly Fact[], keys: readonly string[] | undefined): Fact | undefined {
  const wanted = (keys ?? []).map(nameKey);
  return facts.find((fact) => fact.key !== null && wanted.includes(nameKey(fact.key)));
}

function statedUnits(facts: readonly Fact[]): UnitSource[] {
  return facts
    .filter((fact) => fact.key !== null && /^(?:(?:计量)?单位|unit)$/.test(nameKey(fact.key)))
    .map((fact) => ({ unit: fact.unit ?? fact.value, by: 'file', general: true }));
}

function tablePeriod(
  { contract, table }: Binding,
  person: PersonSettings,
): Pick<TableContext, 'period' | 'unreadPeriod'> {
  if (person.period !== undefined) {
    return { period: parsePeriod(person.period), unreadPeriod: null };
  }
  const fact = factOf(table.facts, contract.period.facts);
  const stated = fact ? (parsePeriod(fact.value) ?? periodInText(fact.value)) : null;
  const titles = titlesOf(table).map(({ text }) => text);
  const titled = titles.map(periodInText).find((period) => period !== null);
  const fallback = contract.period.default;
  const period = stated ?? titled ?? (fallback === undefined ? null : parsePeriod(fallback));
  return { period, unreadPeriod: period ? null : (fact?.value ?? monthLike(titles)) };
}

/** 2024年13月 in a title. */
function monthLike(titles: readonly string[]): string | null {
  for (const title of titles) {
    const [found] = /\d{4}年\s*\d{1,2}月/.exec(title.normalize('NFKC')) ?? [];
    if (found !== undefined && parsePeriod(found) === null) return found;
  }
  return null;
}

function tableArea(
  { contract, table }: Binding,
  catalogue: Catalogue,
  person: PersonSettings,
): Pick<TableContext, 'areaId' | 'areaTitled'> {
  const fact = factOf(table.facts, contract.area.facts);
  const said = person.area === undefined ? fact?.value : person.area;
  const stated = said === undefined ? undefined : catalogue.area(said)?.id;
  if (stated !== undefined || person.area !== undefined) {
    return { areaId: stated ?? null, areaTitled: false };
  }
  const { default: usual } = contract.area;
  const fallback = usual === 'home' ? catalogue.plan.settings.home : (usual ?? null);
  const titled = titledArea(table, catalogue, fallback)?.id;
  return { areaId: titled ?? fallback, areaTitled: titled !== undefined };
}
