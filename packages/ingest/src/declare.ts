import { ofTheFile } from './findings.ts';
import { Failure } from '@monitor/warehouse';
import type { Declaration } from './declaration.ts';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import { NO_CHANGES, type Observed } from './observe.ts';
import { receivedOn } from './received.ts';
import type { Finding } from './record.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { fingerprintOf, type Understanding } from './understand.ts';

/** A declaration names its form itself. */
export function understandDeclaration(
  context: LoadContext,
  { pipelineId, contractId }: Declaration,
  sha256: string,
): Understanding {
  const pipeline = context.pipelines.find(({ id }) => id === pipelineId);
  const contract = pipeline?.contracts.find(({ id }) => id === contractId);
  const main = pipeline && contract ? { pipeline, contract } : null;
  const fingerprint = fingerprintOf(context, sha256, main ? [main] : []);
  return { perTable: [], main, decisions: [], findings: [], fingerprint, demonstration: false };
}

/** Why a declaration cannot stand. */
interface Untenable {
  readonly rule: 'not-over' | 'handed-in';
  /** The rule of the finding by which earlier programs set it aside. */
  readonly finding: string;
  readonly message: string;
}

/**
 * Where a period has figures, or may have them yet, nothing is recorded.
 * @throws Failure saying why the declaration cannot stand
 */
export async function refuseUntenable(
  context: LoadContext,
  declaration: Declaration,
  submission: Submission,
): Promise<void> {
  const untenable = await untenableFor(context, declaration, submission);
  if (untenable) throw new Failure(`${untenable.message}。`, untenable.rule, declaration.end);
}

async function untenableFor(
  context: LoadContext,
  { pipelineId, contractId, end }: Declaration,
  submission: Submission,
): Promise<Untenable | null> {
  if (end > (await receivedOn(context, submission))) {
    const message = `数据期截至 ${end}，还没有结束，不能作零报告或无变化的声明`;
    return { rule: 'not-over', finding: 'future-period', message };
  }
  const form = { pipeline_id: pipelineId, contract_id: contractId, period_end: end };
  if (!(await context.ledger.db.row(statement('handed-in-for-period'), form))) return null;
  const message = '本期已报送数据，不能再作零报告或无变化的声明';
  return { rule: 'handed-in', finding: 'row-constraint', message };
}

/** Takes in what a department says of a period without figures; replayed, one that cannot stand is set aside as it was. */
export async function observeDeclaration(
  context: LoadContext,
  declaration: Declaration,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const { db } = context.ledger;
  const { kind, pipelineId, contractId, start, end } = declaration;
  const cells = { value: 0, missing: 0, quarantined: 0, outOfScope: 0, dimension: 0 };
  const nothing = { cells, changes: NO_CHANGES, decisions: [] };
  const known = context.pipelines.some(
    ({ id, contracts }) => id === pipelineId && contracts.some((one) => one.id === contractId),
  );
  const untenable = await untenableFor(context, declaration, submission);
  const refused = !known
    ? refusal('foreign-key', `没有报表 ${pipelineId}/${contractId}，请核对`)
    : untenable && refusal(untenable.finding, untenable.message);
  if (refused) return { ...nothing, classes: ['quarantined'], findings: [refused] };
  const declared = { load_id: identity.loadId, kind, period_start: start, period_end: end };
  await db.run(statement('record-declaration'), declared);
  return { ...nothing, classes: ['accepted'], findings: [] };
}

function refusal(rule: string, message: string): Finding {
  return { ...ofTheFile('error', rule, message), quarantined: true };
}
