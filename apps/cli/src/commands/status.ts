import { dataDirectory, openPublication, status, type AssessedTarget } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, printTable } from '../output.ts';

/** `monitor status`: each target, assessed. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(
    argv,
    {
      plan: { type: 'string' },
      indicator: { type: 'string' },
      area: { type: 'string' },
      period: { type: 'string' },
      'as-known-at': { type: 'string' },
      json: { type: 'boolean' },
    },
    [0, 0],
  );
  const publication = await openPublication(dataDirectory());
  const { plan, indicator, area, period } = values;
  const asKnownAt = values['as-known-at'];
  const report = await status(publication, {
    ...(plan === undefined ? {} : { plan }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
  });
  if (values.json) {
    printJson(report);
    return 0;
  }
  printLine(
    `截至 ${report.asOf}${report.asKnownAt === null ? '' : `（${report.asKnownAt} 时所知）`}，` +
      `发布版本 ${report.publication}${report.demonstration ? '，含演示数据' : ''}`,
  );
  printTable(
    ['目标', '最新值', '数据期', '目标值', '完成率%', '进度%', '序时%', '评价', '责任部门'],
    report.targets.map(rowOf),
  );
  return 0;
}

function rowOf(target: AssessedTarget) {
  return [
    target.titleZh,
    target.value === null ? null : Number(target.value.toFixed(target.shownDecimals)),
    target.periodEnd,
    `${target.operator} ${target.targetValue} ${target.unit}`,
    target.attainment === null ? null : Math.round(target.attainment * 10) / 10,
    percent(target.progress),
    percent(target.elapsed),
    [target.rating, ...target.tags].join('·'),
    target.departments.map((department) => department.nameZh).join('、'),
  ];
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}
