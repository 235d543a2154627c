import type { Database } from './database.ts';

/**
 * The commit time of the next act: now, or a microsecond after the newest act of its kind when the clock
 * has run backwards. Demonstration files are replayed at the submission times of their manifest and so
 * have a sequence of their own.
 * @param at the instant wished for, ISO, UTC
 * @returns ISO text in UTC with microseconds
 */
export async function nextInstant(
  db: Database,
  at: string,
  demonstration: boolean,
): Promise<string> {
  const row = await db.row<{ next: string }>(
    `select greatest(
       $at::timestamp,
       coalesce(max(recorded_at) + interval 1 microsecond, $at::timestamp)
     ) as next
     from (
       select recorded_at from load where demonstration = $demonstration
       union all
       select withdrawal.recorded_at from withdrawal join load using (load_id)
       where demonstration = $demonstration
       union all
       select purge.recorded_at from purge join load using (load_id)
       where demonstration = $demonstration
       union all
       select recorded_at from mapping where contract is null and not $demonstration
       union all
       select recorded_at from plan_version where not $demonstration
     )`,
    { at, demonstration },
  );
  return row?.next ?? at;
}
