/** The built-up area and what lies in it at the end of a year; areas of green in hectares. */
export interface BuiltUp {
  readonly year: number;
  /** Square kilometres. */
  readonly area: number;
  /** Kilometres. */
  readonly roads: number;
  /** 10,000 square metres. */
  readonly roadArea: number;
  /** Kilometres. */
  readonly needLamps: number;
  readonly haveLamps: number;
  readonly bridges: number;
  readonly green: number;
  readonly covered: number;
  readonly parkGreen: number;
  /** 10,000 persons. */
  readonly persons: number;
  readonly homes: number;
  readonly homesNearParks: number;
}

/** Invented. Green space and road area miss their targets at the deadline, road density and parks meet them. */
export const yearbook: readonly BuiltUp[] = [
  {
    year: 2020,
    area: 12.05,
    roads: 83.15,
    roadArea: 156.65,
    needLamps: 91.2,
    haveLamps: 87.3,
    bridges: 14,
    green: 398.9,
    covered: 431.4,
    parkGreen: 80.5,
    persons: 8.05,
    homes: 402.5,
    homesNearParks: 263.8,
  },
  {
    year: 2021,
    area: 12.1,
    roads: 85.91,
    roadArea: 159.72,
    needLamps: 92.4,
    haveLamps: 89.44,
    bridges: 14,
    green: 406.56,
    covered: 441.7,
    parkGreen: 83.03,
    persons: 8.14,
    homes: 405.2,
    homesNearParks: 277.56,
  },
  {
    year: 2022,
    area: 12.26,
    roads: 93.42,
    roadArea: 164.9,
    needLamps: 94.1,
    haveLamps: 92.78,
    bridges: 15,
    green: 418.07,
    covered: 455.2,
    parkGreen: 91.8,
    persons: 8.27,
    homes: 409.6,
    homesNearParks: 310.89,
  },
  {
    year: 2023,
    area: 12.42,
    roads: 100.11,
    roadArea: 181.33,
    needLamps: 95.4,
    haveLamps: 95.37,
    bridges: 16,
    green: 439.67,
    covered: 476.9,
    parkGreen: 102.31,
    persons: 8.42,
    homes: 414.3,
    homesNearParks: 336.41,
  },
];

/** The built-up area at the end of a year. */
export function builtUpIn(year: number): BuiltUp {
  const found = yearbook.find((entry) => entry.year === year);
  if (!found) throw new Error(`the yearbook has no ${String(year)}`);
  return found;
}
