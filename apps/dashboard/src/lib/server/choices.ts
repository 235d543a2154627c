/** One thing a list can be narrowed down to, and by which parameter. */
export interface Choice {
  readonly kind: string;
  readonly value: string;
  readonly label: string;
}

/** The choices of one parameter. */
export function choicesOf<C extends Choice>(all: readonly C[], kind: string): C[] {
  return all.filter((choice) => choice.kind === kind);
}
