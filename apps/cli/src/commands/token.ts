import { recordAct } from '@monitor/ingest';
import { loadPlan } from '@monitor/plan';
import {
  dataDirectory,
  Failure,
  makeToken,
  planDirectory,
  tokens,
  withdrawToken,
  type Token,
} from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, printTable } from '../output.ts';

/** `monitor token`: makes, lists and withdraws the tokens by which departments may write over the network. */
export async function run(argv: readonly string[]): Promise<number> {
  const options = { note: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(argv, options, [1, 2]);
  const [action, subject] = positionals;
  const json = values.json ?? false;
  if (action === 'list' && subject === undefined) return list(json);
  if (action === 'new' && subject !== undefined) return make(subject, values.note ?? null, json);
  if (action === 'withdraw' && subject !== undefined) return withdraw(subject, json);
  throw new Failure(
    '请写 monitor token new 部门、monitor token list 或 monitor token withdraw 编号。',
  );
}

async function make(department: string, note: string | null, json: boolean): Promise<number> {
  const { departments } = loadPlan(planDirectory());
  if (!departments.some(({ id }) => id === department)) {
    const known = departments.map(({ id }) => id).join('、');
    throw new Failure(`方案中没有部门 ${department}，可用的有：${known}。`);
  }
  const { token, kept } = makeToken(dataDirectory(), { department, note }, new Date());
  await record(kept, 'made');
  if (json) printJson({ token, ...shown(kept) });
  else {
    printLine(`已为 ${department} 生成令牌 ${kept.id}，只显示这一次，请妥善转交：`);
    printLine(token);
  }
  return 0;
}

function list(json: boolean): number {
  const all = tokens(dataDirectory());
  if (json) printJson({ tokens: all.map(shown) });
  else if (all.length === 0) printLine('还没有令牌，请用 monitor token new 部门 生成。');
  else {
    printTable(
      ['编号', '部门', '说明', '生成', '收回'],
      all.map(({ id, department, note, made, withdrawn }) => [
        id,
        department,
        note,
        made,
        withdrawn,
      ]),
    );
  }
  return 0;
}

async function withdraw(id: string, json: boolean): Promise<number> {
  const token = withdrawToken(dataDirectory(), id, new Date());
  await record(token, 'withdrawn');
  if (json) printJson(shown(token));
  else printLine(`已收回 ${token.department} 的令牌 ${id}。`);
  return 0;
}

/** Without the hash, which is nobody's business. */
function shown({ sha256: _, ...token }: Token): Omit<Token, 'sha256'> {
  return token;
}

function record({ id, department, note }: Token, outcome: 'made' | 'withdrawn'): Promise<void> {
  const detail = { department, note, outcome };
  return recordAct(dataDirectory(), { kind: 'token', subject: id, actor: null, detail });
}
