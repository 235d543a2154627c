import type { Publication } from '@monitor/warehouse';
import { knownOr } from './moment.ts';
import { listed, window, type Listed } from './pages.ts';
import chainSql from './sql/event-chain.sql?raw';
import kindsSql from './sql/event-kinds.sql?raw';
import eventsSql from './sql/events.sql?raw';

export interface EventRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
  /** JSON. */
  readonly detail: string;
  readonly hash: string;
  readonly matching: number;
}

/** What checking the record of acts against itself has shown. */
interface Chain {
  readonly events: number;
  /** The first event that does not fit; null where the record is whole. */
  readonly broken_at: number | null;
  readonly last_hash: string | null;
}

interface Kind {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface EventsPage {
  readonly kind: string | null;
  readonly chain: Chain;
  readonly kinds: readonly Kind[];
  readonly events: Listed<EventRow>;
}

/** Who did what, and whether the record of it is whole. */
export async function eventsPage(
  publication: Publication,
  kind: string | null,
  page: number | null,
  knownAt: string | null,
): Promise<EventsPage> {
  const known_at = knownOr(knownAt);
  const [chain, kinds, rows] = await Promise.all([
    publication.row<Chain>(chainSql, { known_at }),
    publication.rows<Kind>(kindsSql, { known_at }),
    publication.rows<EventRow>(eventsSql, { kind, known_at, ...window(page) }),
  ]);
  if (chain === null) throw new Error('the check of the events is one row');
  return { kind, chain, kinds, events: listed(rows, page) };
}
