import { ofTheFile, ask } from './findings.ts';
import type { SeenMark } from './figure-marks.ts';
import type { Status } from './observation-status.ts';
import type { Finding } from './record.ts';
import type { Resolver } from './resolve.ts';
import type { PersonSettings } from './settings.ts';

const NAMED_IN_FINDING = 8;

/** What is to be said about the table as a whole. */
export function tableFindings(resolver: Resolver, person: PersonSettings): Finding[] {
  const { names, areas } = resolver.outside;
  const outside = (found: ReadonlySet<string>, what: string) => {
    const some = [...found].slice(0, NAMED_IN_FINDING).join('、');
    const more = found.size > NAMED_IN_FINDING ? ` 等 ${found.size} 个` : '';
    return ofTheFile('info', 'out-of-scope', `${what}不在监测目录内，未取用：${some}${more}。`);
  };
  return [
    ...(names.size > 0 ? [outside(names, '栏目或指标')] : []),
    ...(areas.size > 0 ? [outside(areas, '地区')] : []),
    ...[...resolver.marks.seen.values()].map(markFinding),
    ...unusedSettings(resolver, person),
    ...resolver
      .unitsUnused()
      .map((name) =>
        ofTheFile('warning', 'missing-label', `--set unit[${name}] 没有对应的栏目，请核对列名。`),
      ),
  ];
}

const WHY_MISSING: Partial<Record<Status, string>> = {
  M: '不适用',
  N: '数值过小',
  O: '没有数据',
  Q: '不予公布',
  U: '数值不可靠',
};

/** One finding for all cells of a mark, at the first of them. */
function markFinding({ mark, kind, status, note, first, count }: SeenMark): Finding {
  const why = note ?? (status === null ? undefined : WHY_MISSING[status]);
  const message =
    kind === 'missing'
      ? `${count} 格写着“${mark}”${why === undefined ? '' : `（${why}）`}，按缺报记。`
      : `${count} 格数值后有注号“${mark}”，数值已收下；${why === undefined ? '文件里没有相应的注，请核对。' : `注：${why}`}`;
  return kind === 'missing'
    ? ask(first, 'info', 'missing-value', message)
    : ask(first, 'hint', 'footnote', message);
}

/** A person's period or area is for files that do not say their own; where they do, it is told. */
function unusedSettings(resolver: Resolver, person: PersonSettings): Finding[] {
  const unused = [
    ...(person.period !== undefined && !resolver.tablePeriodUsed
      ? [`period=${person.period}`]
      : []),
    ...(person.area !== undefined && !resolver.tableAreaUsed ? [`area=${person.area}`] : []),
  ];
  return unused.map((setting) =>
    ofTheFile('warning', 'missing-label', `文件已写明，--set ${setting} 没有采用。`),
  );
}
