/** Where a clause opens in the plans' text: its step below the level above, and its own words. */
const openings = [
  { pattern: /^([一二三四五六七八九十])、/, depth: 1 },
  { pattern: /^(\([一二三四五六七八九十]\))/, depth: 2 },
  { pattern: /^(\d+)\./, depth: 3 },
] as const;

/**
 * Takes full and half width, and white space, out of a comparison.
 * @param text as a plan or its data writes it
 */
export function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('〈', '<').replaceAll('〉', '>').replace(/\s+/g, '');
}

/**
 * Splits the text of the notice into clauses.
 * @param text the notice with its annexes
 * @returns the plain text of each clause, without that of the clauses below it, by `annex-4/二/(三)/2`;
 *   what stands before an annex's first section is its `引言`
 */
export function clausesOf(text: string): ReadonlyMap<string, string> {
  const clauses = new Map<string, string>();
  let path: string[] = [];
  for (const line of text.split('\n').map(plain)) {
    const annex = /^附件(\d)$/.exec(line)?.[1];
    if (annex !== undefined) path = [`annex-${annex}`, '引言'];
    if (annex !== undefined || path.length === 0) continue;
    const opening = openings.find(({ pattern }) => pattern.test(line));
    if (opening !== undefined)
      path = [...path.slice(0, opening.depth), opening.pattern.exec(line)?.[1] ?? ''];
    const clause = path.join('/');
    clauses.set(clause, (clauses.get(clause) ?? '') + line);
  }
  return clauses;
}
