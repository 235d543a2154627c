import path from 'node:path';
import type { Act } from '@monitor/warehouse';
import type { Delivery } from './deliveries.ts';
import type { MadeReport } from './make.ts';

/** A report that was made, as the record of acts has it. */
export function reportAct({ folder, manifest }: MadeReport, actor: string | null): Act {
  const { month, edition, language, asKnownAt, publication, files } = manifest;
  const [{ sha256 = null } = {}] = files;
  const detail = { month, edition, language, as_known_at: asKnownAt, publication, sha256 };
  return { kind: 'report', subject: path.basename(folder), actor, detail };
}

/** A report that was sent, or was given up after many attempts, as the record of acts has it. */
export function deliveryAct({ report, channel, state, failures, reason }: Delivery): Act {
  return {
    kind: 'delivery',
    subject: report,
    actor: null,
    detail: { channel, state, failures, reason },
  };
}
