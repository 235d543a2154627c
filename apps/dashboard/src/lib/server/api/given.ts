/** What is left of optional values without their absence: the shape functions with optional fields want. */
type Present<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** Leaves out what is null. */
export function given<T extends Readonly<Record<string, string | null>>>(values: T): Present<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as Present<T>;
}
