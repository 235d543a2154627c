import type { Reading } from '@monitor/tabular';
import type { LoadIdentity } from '../identity.ts';
import type { LoadContext } from '../load.ts';
import type { FiguresTaken } from '../observe.ts';
import { ofTheFile } from '../findings.ts';
import type { Finding } from '../record.ts';
import { checkFigures } from './check-figures.ts';
import { keptValues, ledgerFindings } from './ledger.ts';

/** Beyond so many, checking takes longer and more memory than the load itself; no clerk looks at as many. */
export const MOST_CHECKED = 100_000;

/**
 * Holds the figures of a load against each other and against what the ledger has. Run after the load's values are in;
 * nothing that is said here sets a value aside.
 */
export async function crossChecks(
  context: LoadContext,
  reading: Reading,
  { observed, cells, figures }: FiguresTaken,
  { loadId: load_id, demonstration }: LoadIdentity,
): Promise<Finding[]> {
  if (figures.length > context.mostChecked) return [unchecked(figures.length)];
  const { ledger, catalogue } = context;
  const load = { load_id, demonstration };
  const kept = await keptValues(ledger.db, load, catalogue, figures);
  const asked = checkFigures(catalogue, { reading, cells, figures, kept });
  const { changes, findings } = observed;
  return [...asked, ...(await ledgerFindings(context, load, changes, [...findings, ...asked]))];
}

/** What is said of a load whose figures are too many to be checked. */
export function unchecked(figures: number): Finding {
  const message = `数值较多（${figures} 个），没有逐一与其他指标和以往各期对照`;
  return ofTheFile('info', 'sequential-value', message);
}
