import { createHash } from 'node:crypto';
import type { Plan } from '@monitor/plan';
import type { Reading } from '@monitor/tabular';
import { bindTable, type Binding } from './bind.ts';
import type { LoadContext } from './load.ts';
import type { Finding, LoadDecision } from './record.ts';

/** What the tables of a file were recognised as, and what is to be said about those that were not. */
export interface Understanding {
  /** Parallel to the reading's tables; null where a table was not recognised. */
  readonly perTable: readonly (Binding | null)[];
  /** The first recognised table's binding: the file's pipeline. */
  readonly main: Binding | null;
  readonly decisions: readonly LoadDecision[];
  readonly findings: readonly Finding[];
  /** Same bytes, same contracts, same settings: the same load. */
  readonly fingerprint: string;
  readonly demonstration: boolean;
}

/**
 * Recognises a file's tables by their content, never by the file's name.
 * @param sha256 of the file's bytes
 */
export function understand(context: LoadContext, reading: Reading, sha256: string): Understanding {
  const pipelines = context.pipelines.filter(
    (pipeline) => context.pipeline === null || pipeline.id === context.pipeline,
  );
  const findings: Finding[] = [];
  const perTable = reading.tables.map((table) => {
    const bound = bindTable(table, pipelines, context.catalogue);
    if (bound && 'contract' in bound) return bound;
    findings.push(unrecognised(table.firstDataLine, bound?.ambiguous ?? []));
    return null;
  });
  if (!reading.tables.some(({ records }) => records.length > 0)) findings.push(nothingIn());
  const bindings = perTable.filter((binding) => binding !== null);
  return {
    perTable,
    main: bindings[0] ?? null,
    decisions: bindings.map((binding) => pipelineDecision(binding, context.pipeline !== null)),
    findings,
    fingerprint: fingerprintOf(context, sha256, bindings),
    demonstration: isMarked(reading, context.plan),
  };
}

function pipelineDecision(binding: Binding, named: boolean): LoadDecision {
  return {
    subject: 'pipeline',
    value: `${binding.pipeline.id}/${binding.contract.id}`,
    basis: named ? '由提交人指定' : '栏目与口径相符',
    decidedBy: named ? 'person' : 'reader',
  };
}

function unrecognised(line: number | null, ambiguous: readonly string[]): Finding {
  const message =
    ambiguous.length > 0
      ? `此表与 ${ambiguous.join('、')} 同样相符，请用 --pipeline 指定数据管道。`
      : '此表与任何数据管道的栏目都不相符，请核对表头，或先为它新增数据管道。';
  return {
    severity: 'error',
    quarantined: true,
    line,
    columnIndex: null,
    column: null,
    value: null,
    rule: 'unrecognised',
    message,
  };
}

function nothingIn(): Finding {
  return {
    severity: 'error',
    quarantined: false,
    line: null,
    columnIndex: null,
    column: null,
    value: null,
    rule: 'table-dimensions',
    message: '文件里没有数据行；本月确无变化的，请照上月数填报。',
  };
}

function fingerprintOf(context: LoadContext, sha256: string, bindings: readonly Binding[]): string {
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
