import { recordOf, type BulkFile, type BulkForm, type TextRole } from './bulk-form.ts';
import type { BulkTexts } from './bulk-texts.ts';
import type { LoadContext } from '../load.ts';
import { observedPeriod } from '../periods.ts';
import { Resolver } from '../resolve.ts';

/** What a measure's texts stand for, and between what values of its indicator's unit it is usual. */
export interface MeasureText {
  readonly indicator: number;
  readonly unit: number;
  readonly factor: number;
  readonly least: number;
  readonly most: number;
}

/** What the texts stand for, as rows for DuckDB. */
export interface Resolution {
  readonly measure: readonly MeasureText[];
  readonly area: readonly object[];
  readonly period: readonly object[];
  /** Whether every text stands for something beside whichever others. */
  readonly isSettled: boolean;
  /** Whether no two stand for the same. */
  readonly isOneToOne: boolean;
}

/**
 * Settles what the texts of a file stand for, by the resolver of every file, but each text once instead of once a line.
 * What is not settled, or is of a day not come yet, is left out.
 */
export function resolveTexts(
  context: LoadContext,
  { form, receivedDay }: BulkFile,
  texts: BulkTexts,
): Resolution {
  const resolving = new Resolving(context, form, texts);
  const { area, period } = texts.texts;
  const measures = texts.measures.flatMap((said) => resolving.measure(said));
  const areas = numbered(area).flatMap((text) => resolving.areas(text));
  const periods = numbered(period).flatMap((text) => resolving.periods(text, receivedDay));
  const { indicator, area: places, span } = resolving.places;
  const weighed = <Row extends { readonly place: number }>(rows: readonly Row[], weight: number) =>
    rows.map((row) => ({ ...row, place: row.place * weight }));
  const { parts, rules } = resolving;
  return {
    measure: weighed(measures, places.size * span.size),
    area: weighed(areas, span.size),
    period: periods,
    isSettled:
      measures.length === texts.measures.length &&
      areas.length === Math.max(1, area.length) * parts &&
      periods.length === Math.max(1, period.length) * rules,
    isOneToOne:
      indicator.size === measures.length &&
      isOnce(areas.map((row) => `${row.part} ${row.place}`)) &&
      isOnce(periods.map((row) => `${row.rule} ${row.place}`)),
  };
}

function isOnce(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

type Numbered = readonly [text: string, number: number];
/** The number of a blank, and of what the file has no column for. */
const BLANK = -1;

function numbered(texts: readonly string[]): Numbered[] {
  return texts.length > 0 ? texts.map((text, number) => [text, number]) : [['', BLANK]];
}

/** Numbers things in the order in which they are first met. */
class Places extends Map<string, number> {
  of(thing: string): number {
    const known = this.get(thing) ?? this.size;
    this.set(thing, known);
    return known;
  }
}

class Resolving {
  readonly places = { indicator: new Places(), area: new Places(), span: new Places() };
  readonly #context: LoadContext;
  readonly #form: BulkForm;
  readonly #resolver: Resolver;
  readonly #indicators: ReadonlyMap<string, number>;
  readonly #units: ReadonlyMap<string, number>;
  /** A measure for each part of areas, an indicator for each rule of periods. */
  readonly #parts = new Map<string, Measure>();
  readonly #rules = new Map<string, Indicator>();

  constructor(context: LoadContext, form: BulkForm, { texts }: BulkTexts) {
    this.#context = context;
    this.#form = form;
    this.#resolver = new Resolver(form.binding, context.catalogue, context.settings, form.legend);
    this.#indicators = new Map(numbered(texts.indicator));
    this.#units = new Map(numbered(texts.unit));
  }

  measure(said: BulkTexts['measures'][number]) {
    const row = this.#row(said);
    const measure = this.#resolver.measureOf(this.#form.figures, row);
    const indicator = measure && this.#context.catalogue.indicator(measure.indicator);
    if (!measure || !indicator) return [];
    const { value } = this.#form;
    const conversion = this.#resolver.conversion(null, value, row, measure, indicator);
    if ('rule' in conversion) return [];
    const { bounds, plausible, period: rule } = indicator;
    const part = measure.part ?? '';
    this.#parts.set(part, measure);
    this.#rules.set(rule, indicator);
    return {
      indicator: this.#indicators.get(said.indicator) ?? BLANK,
      unit: this.#units.get(said.unit) ?? BLANK,
      ...{ part, rule, place: this.places.indicator.of(indicator.id) },
      ...{ indicator_id: indicator.id, indicator_unit: indicator.unit },
      ...{ factor: conversion.factor, shift: conversion.shift },
      least: Math.max(bounds.min ?? LEAST, plausible.min ?? LEAST),
      most: Math.min(bounds.max ?? MOST, plausible.max ?? MOST),
    };
  }

  areas([text, area]: Numbered) {
    const row = this.#row({ area: text });
    return [...this.#parts].flatMap(([part, measure]) => {
      const own = this.#form.figures.areaId ?? row.areaId;
      const area_id = this.#resolver.area(own, row.areaText, measure);
      return typeof area_id === 'string'
        ? [{ area, part, area_id, place: this.places.area.of(area_id) }]
        : [];
    });
  }

  periods([text, number]: Numbered, receivedDay: string) {
    const row = this.#row({ period: text });
    const period = this.#form.figures.period ?? row.period;
    if (row.problem || period === null) return [];
    return [...this.#rules].flatMap(([rule, indicator]) => {
      const observed = observedPeriod(period, indicator);
      if (!observed || observed.end > receivedDay) return [];
      const { start: period_start, end: period_end, frequency } = observed;
      const place = this.places.span.of(`${period_start}/${period_end}`);
      return { period: number, rule, place, period_start, period_end, frequency };
    });
  }

  get parts(): number {
    return this.#parts.size;
  }

  get rules(): number {
    return this.#rules.size;
  }

  #row(said: Partial<Record<TextRole, string>>) {
    return this.#resolver.row(recordOf(this.#form, 1, said));
  }
}

type Measure = NonNullable<ReturnType<Resolver['measureOf']>>;
type Indicator = Parameters<typeof observedPeriod>[1];
const [LEAST, MOST] = [-Number.MAX_VALUE, Number.MAX_VALUE];
