import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { thingOf, type Given, type Known, type Thing } from './parameters.ts';
import unknownSql from './sql/unknown-ids.sql?raw';

/**
 * Refuses ids that name nothing: an empty list or chart would look as if there were no data.
 * @param known the parameters an address takes
 * @throws 404 naming the first of them
 */
export async function refuseUnknownIds<const S extends Known>(
  publication: Publication,
  language: Language,
  known: S,
  given: Given<S>,
): Promise<void> {
  const asked = Object.entries(known).flatMap(([name, schema]) => {
    const thing = thingOf(schema);
    return thing === null ? [] : idsIn(given[name]).map((id) => ({ thing, id }));
  });
  if (asked.length === 0) return;
  const unknown = await publication.row<{ thing: Thing; id: string }>(unknownSql, {
    things: asked.map(({ thing }) => thing),
    ids: asked.map(({ id }) => id),
  });
  if (unknown === null) return;
  error(404, messagesIn(language).errors.unknown[unknown.thing](unknown.id));
}

function idsIn(value: unknown): string[] {
  return [value].flat().filter((id): id is string => typeof id === 'string');
}
