/** Whether the client says that it has the answer of this tag; a weak tag is as good as a strong one (RFC 9110, 13.1.2). */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.trim() === '*' || quoted(known).some((text) => quoted(tag).includes(text));
}

/** The parts in quotes, which may hold commas. */
const quoted = (tags: string): readonly string[] => tags.match(/"[^"]*"/g) ?? [];
