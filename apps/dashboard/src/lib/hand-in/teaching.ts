import { catalogueOf, lastingName, type Binding, type KnownForms } from '@monitor/ingest/check';
import { parseCell, parsePeriod, type Column, type Table } from '@monitor/tabular';
import type { Said } from './send.ts';

/** A column that a person can say the meaning of. */
export interface TeachableColumn {
  /** Its header on one line. */
  readonly name: string;
  readonly samples: readonly string[];
  /** What it was taken for, or seems to be, as `--set column[name]=` has it; empty where it is not clear. */
  readonly meaning: string;
}

/** What a person can say of a table, and what was said before. */
export interface Teachable {
  readonly pipeline: string | null;
  readonly columns: readonly TeachableColumn[];
  /** Whether there are columns that nobody takes. */
  readonly leaves: boolean;
  /** Who taught the form by which it is read, and when; null of a form that a pipeline declares. */
  readonly taught: {
    readonly by: { readonly zh: string; readonly en: string } | null;
    readonly on: string;
  } | null;
}

const SAMPLES = 3;
/** So many lines tell what stands in a column. */
const TELLING = 50;
const MOSTLY = 0.8;

/** Prepares a table for being explained by a person: what is understood already, and what seems likely. */
export function teachableOf(
  table: Table,
  binding: Binding | null,
  { plan }: Pick<KnownForms, 'plan'>,
): Teachable {
  const roles = binding?.roles ?? [];
  const { by = null, on = null } = binding?.contract.taught ?? {};
  const department = plan.departments.find(({ id }) => id === by)?.name ?? null;
  const guess = guesser(plan);
  return {
    pipeline: binding?.pipeline.id ?? null,
    leaves: roles.some(({ kind }) => kind === 'outside'),
    taught: on === null ? null : { by: department, on },
    columns: table.columns
      .map((column, at): TeachableColumn => {
        const texts = textsOf(table, column);
        const name = column.header.replace(/\s+/g, ' ').trim();
        const meaning = understood(column, roles[at]) ?? guess(column, texts);
        return { name, samples: texts.slice(0, SAMPLES), meaning };
      })
      .filter(({ name }) => name !== ''),
  };
}

function textsOf(table: Table, { index }: Column): string[] {
  const texts = table.records.slice(0, TELLING).map(({ cells }) => (cells[index - 1] ?? '').trim());
  return texts.filter((text) => text !== '');
}

type Role = Binding['roles'][number];

function understood(column: Column, role: Role | undefined): string | null {
  if (role?.kind === 'value' && role.measure !== null) {
    const { indicator, unit: usual } = role.measure;
    const unit = column.unit ?? usual;
    return unit === undefined ? indicator : `${indicator}@${unit}`;
  }
  if (role?.kind === 'context') return 'none';
  const plain = ['area', 'period', 'unit'].find((kind) => kind === role?.kind);
  return plain ?? null;
}

function guesser(plan: KnownForms['plan']) {
  const catalogue = catalogueOf(plan);
  return (column: Column, texts: readonly string[]): string => {
    const mostly = (test: (text: string) => boolean) =>
      texts.length > 0 && texts.filter(test).length >= MOSTLY * texts.length;
    const name = lastingName(column.name, catalogue);
    const indicator = plan.indicators.find((one) => one.name.zh === name);
    if (indicator) return column.unit === null ? indicator.id : `${indicator.id}@${column.unit}`;
    if (mostly((text) => catalogue.area(text) !== undefined)) return 'area';
    if (mostly((text) => parsePeriod(text) !== null)) return 'period';
    const serial = texts.every((text, at) => text === String(at + 1));
    const isText = !mostly((text) => parseCell(text).kind === 'number');
    return texts.length > 0 && (serial || isText) ? 'none' : '';
  };
}

/** What was said of columns, as checks and loads take it. */
export function columnsSaid(said: Said): { readonly columns?: Readonly<Record<string, string>> } {
  const columns = Object.entries(said).flatMap(([key, meaning]) => {
    const name = /^column\[(.+)\]$/.exec(key)?.[1];
    return name === undefined || meaning === '' ? [] : [[name, meaning] as const];
  });
  return columns.length === 0 ? {} : { columns: Object.fromEntries(columns) };
}
