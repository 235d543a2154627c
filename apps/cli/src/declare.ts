import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { declarationFile, knownForms, type DeclarationKind } from '@monitor/ingest';
import { Failure } from '@monitor/warehouse';

/** What of a command line is about a declaration. */
export interface Declaring {
  readonly declare?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly form?: string | undefined;
  readonly period?: string | undefined;
}

const KINDS: readonly string[] = ['zero', 'unchanged'] satisfies DeclarationKind[];

/**
 * Writes the file of a declaration for as long as it takes to take it in.
 * @throws Failure when it does not say what is declared of which form and period
 */
export async function withDeclaration<T>(
  { declare = '', pipeline, form, period }: Declaring,
  work: (file: string) => Promise<T>,
): Promise<T> {
  if (!isKind(declare)) {
    throw new Failure(`--declare 只有 zero（零报告）和 unchanged（本月无变化），没有 ${declare}。`);
  }
  if (pipeline === undefined || period === undefined) {
    throw new Failure('--declare 须同时写明 --pipeline 和 --period，如 --period 2023-07。');
  }
  const { pipelines, plan } = await knownForms();
  const declaring = { kind: declare, pipeline, form: form ?? null, period, department: null };
  const { fileName, text } = declarationFile(pipelines, plan, declaring);
  const folder = mkdtempSync(path.join(tmpdir(), 'monitor-declared-'));
  try {
    const file = path.join(folder, fileName);
    writeFileSync(file, text);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isKind(text: string): text is DeclarationKind {
  return KINDS.includes(text);
}
