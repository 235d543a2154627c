/** Makes a function that asks only the first time and then answers the same. */
export function once<T>(ask: () => T): () => T {
  let answer: { value: T } | null = null;
  return () => (answer ??= { value: ask() }).value;
}
