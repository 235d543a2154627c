import type { LoadReport } from '@monitor/ingest';
import { MAY_NOT } from './send.ts';

/** What is declared of a form and a period. */
export interface Declared {
  readonly kind: 'zero' | 'unchanged';
  readonly pipeline: string;
  readonly form: string;
  readonly period: string;
}

/** The load of a declaration that was taken, else why it was not; both null where the server gave no answer. */
interface Answer {
  readonly loadId: string | null;
  readonly refused: string | null;
  /** Whether whoever declares is not signed in any more. */
  readonly signedOut?: boolean;
}

/** Declares that a period has no figures to hand in. */
export async function declare({ kind, pipeline, form, period }: Declared): Promise<Answer> {
  const address = new URLSearchParams({ declare: kind, pipeline, form, period });
  try {
    const answer = await fetch(`/api/v1/loads?${address.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
    });
    const said = (await answer.json()) as { loads?: LoadReport[]; detail?: string };
    if (MAY_NOT.includes(answer.status)) return { loadId: null, refused: null, signedOut: true };
    const load = answer.ok ? said.loads?.[0] : undefined;
    const refused = load?.outcome === 'rejected' ? load.findings[0]?.message : said.detail;
    return {
      loadId: refused === undefined ? (load?.loadId ?? null) : null,
      refused: refused ?? null,
    };
  } catch {
    return { loadId: null, refused: null };
  }
}
