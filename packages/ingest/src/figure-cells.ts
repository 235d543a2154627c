import type { Reading } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Legend } from './observation-status.ts';
import { Resolver, type FigureCell } from './resolve.ts';
import type { PersonSettings } from './settings.ts';

/** Parallel to a file's tables; null where a table holds no figures. */
export function resolversOf(
  { catalogue, settings }: { readonly catalogue: Catalogue; readonly settings: PersonSettings },
  perTable: readonly (Binding | null)[],
  legend: Legend,
): (Resolver | null)[] {
  return perTable.map((binding) =>
    binding?.contract.kind === 'observations'
      ? new Resolver(binding, catalogue, settings, legend)
      : null,
  );
}

/** The figure cells of a file, table after table; null where a table holds none. */
export function* figureCells(
  { tables }: Reading,
  resolvers: readonly (Resolver | null)[],
): Iterable<FigureCell> {
  let index = 0;
  for (const [position, table] of tables.entries()) {
    const resolver = resolvers[position];
    for (const record of table.records) {
      if (resolver) yield* resolver.cells(record, index);
      index += 1;
    }
  }
}
