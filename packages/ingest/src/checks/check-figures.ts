import type { Reading } from '@monitor/tabular';
import type { Catalogue, CataloguePlan } from '../catalogue.ts';
import type { Figure } from '../judge.ts';
import type { Finding } from '../record.ts';
import type { FigureCell } from '../resolve.ts';
import { countFindings } from './counts.ts';
import { ratioFindings } from './ratios.ts';
import { relationFindings } from './relations.ts';
import { areaFindings, totalFindings } from './totals.ts';
import { Values, type KeptValue } from './values.ts';

/** What of a file its figures are held against each other by. */
export interface FiguresToCheck {
  readonly reading: Reading;
  /** All figure cells of the file, in the order of its records. */
  readonly cells: readonly FigureCell[];
  /** Those of them that are taken. */
  readonly figures: readonly Figure[];
  /** What the ledger has beside them; a browser knows none of it. */
  readonly kept: readonly KeptValue[];
}

/**
 * Holds a file's figures against each other and against what the ledger has: everything said here is asked, and sets no
 * value aside. What is found without the ledger is found with it as well.
 */
export function checkFigures(
  catalogue: Catalogue,
  { reading, cells, figures, kept }: FiguresToCheck,
): Finding[] {
  const { plan } = catalogue;
  const values = new Values(figures, kept, related(plan, figures));
  const findings = [
    ...ratioFindings(values, figures),
    ...relationFindings(values, plan.checks, plan.indicators),
    ...totalsOf(reading, cells),
    ...areaFindings(figures, catalogue),
    ...countFindings(cells, figures),
  ];
  const said = new Set<string>();
  return findings.filter(({ line, columnIndex, message }) => {
    const key = `${line} ${columnIndex} ${message}`;
    return !said.has(key) && said.add(key);
  });
}

/** The indicators that stand in a relation with any of the file's, those themselves among them. */
export function related(plan: CataloguePlan, figures: Iterable<Figure>): ReadonlySet<string> {
  const inFile = new Set<string>();
  for (const { indicator } of figures) inFile.add(indicator.id);
  const groups = [
    ...plan.indicators.map(({ id, numerator, denominator }) =>
      numerator === undefined || denominator === undefined ? [] : [id, numerator, denominator],
    ),
    ...plan.checks.map((check) =>
      'other' in check ? [...check.indicators, check.other] : check.indicators,
    ),
  ];
  return new Set(groups.filter((group) => group.some((id) => inFile.has(id))).flat());
}

function totalsOf({ tables, noDataLines }: Reading, cells: readonly FigureCell[]): Finding[] {
  let from = 0;
  return tables.flatMap((table) => {
    const until = from + table.records.length;
    const own =
      table.totals.length === 0
        ? []
        : cells.filter(({ record }) => record >= from && record < until);
    from = until;
    return totalFindings(table, own, noDataLines);
  });
}
