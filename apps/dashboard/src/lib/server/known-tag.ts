/** Whether the client says that it has the answer of this tag; a weak tag is as good as a strong one (RFC 9110, 13.1.2). */
export function isKnown(request: Request, tag: string): boolean {
  return quoted(knownTo(request)).some((text) => quoted(tag).includes(text));
}

/** Whether the client says that it has an answer already, whatever its tag: only for what turned out to exist. */
export function isAnyKnown(request: Request): boolean {
  return knownTo(request).trim() === '*';
}

const knownTo = (request: Request): string => request.headers.get('if-none-match') ?? '';

/** The parts in quotes, which may hold commas. */
const quoted = (tags: string): readonly string[] => tags.match(/"[^"]*"/g) ?? [];
