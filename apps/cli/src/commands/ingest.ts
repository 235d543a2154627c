import {
  collectSubmissions,
  onLedger,
  readSettings,
  type LedgerCommands,
  type LoadReport,
  type Outcome,
} from '@monitor/ingest';
import { exportsDirectory, Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { withDeclaration, type Declaring } from '../declare.ts';
import { printJson, printLine, progressBar } from '../output.ts';

const OUTCOMES: Record<Outcome, string> = {
  accepted: '入库',
  partial: '部分入库',
  unchanged: '没有变化',
  unrecognised: '未能识别',
  rejected: '全部隔离',
};

/** `monitor ingest`: takes files in, then publishes. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      pipeline: { type: 'string' },
      declare: { type: 'string' },
      form: { type: 'string' },
      period: { type: 'string' },
      set: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      again: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    [0, Infinity],
  );
  const options = {
    settings: readSettings(values.set ?? []),
    pipeline: values.pipeline ?? null,
    again: values.again === true,
    dryRun: values['dry-run'] === true,
  };
  const result = await takeIn(values, positionals, options);
  if (values.json) printJson(result);
  else printReport(result.loads, result.publication);
  return result.loads.every(isGood) ? 0 : 1;
}

/** Nothing set aside, and no check failed; what is merely asked about is good. */
function isGood({ outcome, findings }: LoadReport): boolean {
  const taken = outcome === 'accepted' || outcome === 'unchanged';
  return taken && findings.every(({ severity }) => severity !== 'error');
}

type Options = LedgerCommands['ingest']['request']['options'];

/** Takes in what was named, or what is declared instead. */
function takeIn(declaring: Declaring, named: readonly string[], options: Options) {
  const take = (paths: readonly string[]) => {
    const submissions = collectSubmissions(paths, new Date().toISOString());
    return onLedger('ingest', { submissions, options }, progressBar());
  };
  if (declaring.declare === undefined) {
    if (declaring.form !== undefined || declaring.period !== undefined) {
      throw new Failure(
        '--form 和 --period 只与 --declare 同用；文件的数据期用 --set period=… 指定。',
      );
    }
    return take(named.length > 0 ? named : [exportsDirectory()]);
  }
  if (named.length > 0) throw new Failure(`作声明时不交文件，请去掉 ${named.join(' ')}。`);
  return withDeclaration(declaring, (file) => take([file]));
}

function printReport(loads: readonly LoadReport[], publication: string | null): void {
  for (const load of loads) {
    const { lines, observations: seen } = load;
    if (load.outcome === 'unchanged') {
      printFindings(load);
      continue;
    }
    printLine(
      `${load.loadId ?? (publication === null ? '试运行' : '—')}  ${OUTCOMES[load.outcome]}  ${load.file}（${load.pipeline ?? '无管道'}）：` +
        `共 ${lines.total} 行，收下 ${lines.accepted}，隔离 ${lines.quarantined}，非数据 ${lines.noData}，` +
        `范围外 ${lines.outOfScope}；新增 ${seen.added}，修订 ${seen.revised}，不变 ${seen.unchanged}`,
    );
    printFindings(load);
  }
  const unchanged = loads.filter((load) => load.outcome === 'unchanged').length;
  printLine(
    `${loads.length} 个文件，其中 ${unchanged} 个没有变化；` +
      (publication === null ? '试运行，未保存。' : `当前发布版本 ${publication}。`),
  );
}

function printFindings({ findings, outcome, file }: LoadReport): void {
  const told = findings.filter(({ severity }) => severity !== 'info').slice(0, 20);
  for (const finding of told) {
    const where = [
      outcome === 'unchanged' && file,
      finding.line && `第 ${finding.line} 行`,
      finding.column && `“${finding.column}”列`,
    ];
    printLine(
      `    ${[where.filter(Boolean).join(''), finding.message].filter(Boolean).join('：')}`,
    );
  }
}
