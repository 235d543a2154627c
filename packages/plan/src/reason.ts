import type * as v from 'valibot';

const kinds: Readonly<Record<string, string>> = {
  string: '文字(数字须加引号)',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表',
  tuple: '列表',
  strict_object: '一组字段',
};

/**
 * Says what a schema found wrong, in one Chinese sentence.
 * @param issue as valibot reports it; issues of our own rules carry their sentence already
 */
export function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return `不认识的字段“${lastKey(issue)}”,请核对拼写或删去`;
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.path)
    return `缺少字段“${lastKey(issue)}”`;
  if (issue.type === 'picklist' || issue.type === 'literal')
    return `应为 ${choices(issue)},实为 ${shown(issue.input)}`;
  const kind = kinds[issue.type];
  if (issue.kind === 'schema' && kind !== undefined)
    return `应为${kind},实为 ${shown(issue.input)}`;
  return issue.message;
}

function lastKey(issue: v.BaseIssue<unknown>): string {
  return String(issue.path?.at(-1)?.key ?? '');
}

function choices(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', '、');
}

function shown(input: unknown): string {
  return input === undefined ? '空' : JSON.stringify(input);
}
