import { createHash } from 'node:crypto';
import type { Plan } from '@monitor/plan';
import type { Reading } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Contract } from './contract.ts';
import type { LoadContext } from './load.ts';
import { sayMeaning } from './mapping.ts';
import { recognise, type Recognised } from './recognise.ts';
import type { LoadDecision } from './record.ts';

/** One form of one pipeline. */
export type Form = Pick<Binding, 'pipeline' | 'contract'>;

/** What the tables of a file were recognised as, and what follows from it for the load. */
export interface Understanding extends Recognised {
  /** What the first recognised table is: the file's pipeline. */
  readonly main: Form | null;
  readonly decisions: readonly LoadDecision[];
  /** Same bytes, same contracts, same settings: the same load. */
  readonly fingerprint: string;
  readonly demonstration: boolean;
}

/**
 * Recognises a file's tables, and says which load it is.
 * @param sha256 of the file's bytes
 */
export function understand(context: LoadContext, reading: Reading, sha256: string): Understanding {
  const recognised = recognise(context, reading);
  const bindings = recognised.perTable.filter((binding) => binding !== null);
  return {
    ...recognised,
    main: bindings[0] ?? null,
    decisions: [
      ...bindings.map((binding) => pipelineDecision(binding, context)),
      ...columnDecisions(context),
    ],
    fingerprint: fingerprintOf(context, sha256, bindings),
    demonstration: isMarked(reading, context.plan),
  };
}

function pipelineDecision(
  { pipeline, contract }: Binding,
  { pipeline: named, catalogue }: LoadContext,
): LoadDecision {
  const decision = { subject: 'pipeline', value: `${pipeline.id}/${contract.id}` };
  const basis = taughtBasis(contract, catalogue);
  if (basis !== null) return { ...decision, basis, decidedBy: 'person' };
  return named === null
    ? { ...decision, basis: '栏目与口径相符', decidedBy: 'reader' }
    : { ...decision, basis: '由提交人指定', decidedBy: 'person' };
}

/** Who taught a form on an earlier file; null for a form of which nobody did. */
export function taughtBasis({ taught }: Contract, { plan }: Catalogue): string | null {
  const { by = null, on = null } = taught ?? {};
  if (on === null) return null;
  const known = plan.departments.find(({ id }) => id === by);
  return `按${known?.name.zh ?? by ?? '报送人'} ${on} 教的对应关系`;
}

function columnDecisions({ settings, catalogue }: LoadContext): LoadDecision[] {
  return Object.entries(settings.columns ?? {}).map(([column, meaning]) => ({
    subject: `column[${column}]`,
    value: sayMeaning(meaning, catalogue),
    basis: '由提交人指定',
    decidedBy: 'person',
  }));
}

/** Same bytes, same contracts, same settings: the same load. */
export function fingerprintOf(
  context: LoadContext,
  sha256: string,
  bindings: readonly Form[],
): string {
  const contracts =
    bindings.length > 0
      ? bindings.map(({ pipeline, contract }) => [pipeline.id, contract.id, contract.version])
      : context.contracts;
  const content = JSON.stringify([sha256, contracts, context.settings]);
  return createHash('sha256').update(content).digest('hex');
}

/** A file that says of itself that it is demonstration is so, wherever it comes from. */
function isMarked(reading: Reading, plan: Plan): boolean {
  const mark = plan.settings.demonstrationMark;
  return (
    reading.noDataLines.some((line) => line.text.includes(mark)) ||
    reading.tables.some((table) => table.title?.includes(mark) === true)
  );
}
