import type { Reading, Table } from '@monitor/tabular';
import { bindTable, evidenceOf, type Binding } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Pipeline } from './contract.ts';
import { ofTheFile } from './findings.ts';
import type { Finding } from './record.ts';

/** What tables are recognised by. */
export interface Known {
  readonly catalogue: Catalogue;
  readonly pipelines: readonly Pipeline[];
  /** Only this pipeline is tried, when a person named one. */
  readonly pipeline: string | null;
}

/** What the tables of a file were recognised as. */
export interface Recognised {
  /** Parallel to the reading's tables; null where a table was not recognised. */
  readonly perTable: readonly (Binding | null)[];
  /** What is to be said about tables that were not. */
  readonly findings: readonly Finding[];
}

/** Recognises a file's tables by their content, never by the file's name. */
export function recognise(known: Known, reading: Reading): Recognised {
  const pipelines = known.pipelines.filter(
    ({ id }) => known.pipeline === null || id === known.pipeline,
  );
  const findings: Finding[] = [];
  const { catalogue } = known;
  const evidence = reading.tables.map((table) => evidenceOf(table, catalogue));
  const perTable = reading.tables.map((table, at) => {
    const others = evidence.filter((_, other) => other !== at);
    const beside = new Set(others.flatMap((names) => [...names]));
    const bound =
      bindTable(table, pipelines, catalogue) ?? bindTable(table, pipelines, catalogue, beside);
    if (bound && 'contract' in bound) return bound;
    findings.push(unrecognised(table, bound?.ambiguous ?? []));
    return null;
  });
  if (!reading.tables.some(({ records }) => records.length > 0)) findings.push(nothingIn());
  return { perTable, findings };
}

function unrecognised(
  { firstDataLine: line, headerLines }: Table,
  ambiguous: readonly string[],
): Finding {
  const message =
    ambiguous.length > 0
      ? `此表与 ${ambiguous.join('、')} 同样相符，请用 --pipeline 指定数据管道。`
      : headerLines.length === 0
        ? '此表没有表头，无法识别，请在数据上方加一行，写明各列的名称。'
        : '此表与任何数据管道的栏目都不相符，请核对表头，或在报送页逐栏说明。';
  return { ...ofTheFile('error', 'unrecognised', message), quarantined: true, line };
}

function nothingIn(): Finding {
  const message = '文件里没有数据行；本月确无数据或无变化的，请在报送页作零报告或无变化的声明。';
  return ofTheFile('error', 'table-dimensions', message);
}
