import type { Publication } from '@monitor/warehouse';

/** A publication never changes, so neither does what is made of it. */
const memories = new WeakMap<Publication, Map<string, Promise<unknown>>>();
/** As many assessments as readers are likely to come back to before the next publication. */
const KEPT = 64;

/**
 * Makes something of a publication once and then answers the same.
 * @param key names what is made, with everything it depends on besides the publication
 */
export function remembered<T>(
  publication: Publication,
  key: readonly (string | null)[],
  make: () => Promise<T>,
): Promise<T> {
  const memory = memories.get(publication) ?? new Map<string, Promise<unknown>>();
  memories.set(publication, memory);
  const name = JSON.stringify(key);
  const made = (memory.get(name) as Promise<T> | undefined) ?? make();
  // Moved to the end, so that the first is the one not asked for longest.
  memory.delete(name);
  memory.set(name, made);
  made.catch(() => memory.delete(name));
  const [oldest] = memory.keys();
  if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest);
  return made;
}
