import type { PlanIssue } from './plan-error.ts';
import type { Located, Records } from './records.ts';
import type { Path } from './source.ts';

const nouns = {
  plan: '方案',
  department: '部门',
  area: '地区',
  indicator: '指标',
  target: '目标',
  kind: '问题类别',
} as const;

/**
 * An issue when `id` names nothing.
 * @param from the record that refers, and the path of the reference in it
 * @param noun what kind of thing is meant
 * @param known the records of that kind
 */
export function missing<T>(
  from: Located<unknown>,
  path: Path,
  noun: keyof typeof nouns,
  id: string,
  known: Records<T>,
): PlanIssue[] {
  if (known.ids.has(id)) return [];
  return [from.issue(path, `没有${nouns[noun]}“${id}”${suggestion(id, known.ids)}`)];
}

function suggestion(id: string, known: ReadonlySet<string>): string {
  const near = [...known].filter((other) => distance(id, other) <= 2);
  return near.length === 0 ? ',请先登记或改正' : `,是否应为 ${near.slice(0, 3).join('、')}`;
}

/** Levenshtein distance: the fewest insertions, deletions and replacements between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
