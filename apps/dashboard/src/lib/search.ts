/**
 * The search part of an address; parameters without a value are left out.
 * @returns `?a=1&b=2`, or nothing
 */
export function search(parameters: Readonly<Record<string, string | null>>): '' | `?${string}` {
  const given = Object.entries(parameters).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
