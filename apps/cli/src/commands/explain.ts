import {
  dataDirectory,
  explain,
  explainCode,
  openPublication,
  traceCodeOf,
  type Explanation,
  type Source,
} from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';

/** `monitor explain`: where one value comes from, down to the line of a file, by its indicator or the trace code of a report. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      area: { type: 'string' },
      period: { type: 'string' },
      'as-known-at': { type: 'string' },
      json: { type: 'boolean' },
    },
    [1, 1],
  );
  const [indicator = ''] = positionals;
  const { area, period } = values;
  const asKnownAt = values['as-known-at'];
  const publication = await openPublication(dataDirectory());
  const code = traceCodeOf(indicator);
  const traced = code === null ? null : await explainCode(publication, code);
  const explanation =
    traced ??
    (await explain(publication, {
      indicator,
      ...(area === undefined ? {} : { area }),
      ...(period === undefined ? {} : { period }),
      ...(asKnownAt === undefined ? {} : { asKnownAt }),
    }));
  if (values.json) printJson(explanation);
  else printExplanation(explanation);
  return 0;
}

function printExplanation(explained: Explanation): void {
  const { indicator, area } = explained;
  printLine(
    `${String(indicator['nameZh'])}（${area.nameZh}，${explained.periodStart} 至 ${explained.periodEnd}）` +
      `＝ ${explained.value}${unitText(explained.unit)}${explained.demonstration ? '（演示数据）' : ''}`,
  );
  for (const target of explained.targets) {
    printLine(
      `条款：${String(target['planNameZh'])} ${String(target['reference'])}：${String(target['wording'])}`,
    );
  }
  printLine(`定义：${String(indicator['definitionZh'])}`);
  if (explained.source) printLine(`来源：${sourceText(explained.source)}`);
  for (const component of explained.components) {
    const role = component.role === 'numerator' ? '分子' : '分母';
    const from = component.source ? ` ← ${sourceText(component.source)}` : '';
    printLine(`${role}：${component.nameZh} ${component.value}${unitText(component.unit)}${from}`);
  }
  for (const vintage of explained.vintages) {
    const end = vintage.supersededAt === null ? '至今' : `至 ${vintage.supersededAt}`;
    const reason = vintage.revisionReason === null ? '' : `，${vintage.revisionReason}`;
    printLine(`版本：${vintage.value ?? '撤回'}（自 ${vintage.recordedAt} ${end}${reason}）`);
  }
  if (explained.discrepancy) {
    const { reported, derived } = explained.discrepancy;
    printLine(`不一致：上报 ${String(reported)}，按分子分母推算 ${String(derived)}`);
  }
}

/** A plain ratio has the unit 1, which nobody writes. */
function unitText(unit: string): string {
  return unit === '1' ? '' : ` ${unit}`;
}

function sourceText(source: Source): string {
  return `${source.fileName} 第 ${source.line} 行第 ${source.column} 列“${source.columnName}”：${source.text ?? '由该列逐条计数'}（${source.loadId}）`;
}
