/** One figure of a bench. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it must not exceed, where there is such a goal. */
  readonly atMost?: number;
}

/** Prints findings as a table. */
export function print(name: string, findings: readonly Finding[]): void {
  console.log(`\n${name}`);
  console.table(
    findings.map(({ what, value, unit, atMost }) => ({
      what,
      value: rounded(value),
      unit,
      goal: atMost === undefined ? '' : `≤ ${atMost}`,
      met: atMost === undefined ? '' : value <= atMost ? 'yes' : 'NO',
    })),
  );
}

/** Three significant digits, and no fewer than there are before the point. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
