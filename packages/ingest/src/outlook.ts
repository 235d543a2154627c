import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  copyLedger,
  dataPaths,
  openPublication,
  status,
  type AssessedTarget,
  type Ledger,
} from '@monitor/warehouse';

/** A target that would be rated otherwise. */
export interface RatingChange {
  readonly targetId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Null where nothing has been published yet. */
  readonly before: string | null;
  readonly after: string;
  /** The days of assessment: a file with newer figures moves it. */
  readonly asOfBefore: string | null;
  readonly asOfAfter: string;
}

/**
 * Which targets' ratings would change if something were done to the ledger: it is done, and published, in a copy, which
 * is then thrown away; killed, whoever opens the ledger next does so. Takes as long as publishing does.
 * @param data the data directory whose publication is the present one
 * @param act what would be done, told where
 */
export async function outlook(
  ledger: Ledger,
  data: string,
  act: (directory: string) => Promise<unknown>,
): Promise<RatingChange[]> {
  const copy = path.join(ledger.paths.warehouse, 'outlook.tmp');
  try {
    mkdirSync(dataPaths(copy).warehouse, { recursive: true });
    await copyLedger(ledger.db, dataPaths(copy).ledger);
    const before = await targetsOf(data).catch(() => []);
    await act(copy);
    const known = new Map(before.map((target) => [target.targetId, target]));
    const after = await targetsOf(copy);
    return after
      .map(({ targetId, titleZh, titleEn, rating, asOf }) => ({
        ...{ targetId, titleZh, titleEn },
        ...{ before: known.get(targetId)?.rating ?? null, after: rating },
        ...{ asOfBefore: known.get(targetId)?.asOf ?? null, asOfAfter: asOf },
      }))
      .filter((change) => change.before !== change.after);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function targetsOf(directory: string): Promise<readonly AssessedTarget[]> {
  return (await status(await openPublication(directory))).targets;
}
