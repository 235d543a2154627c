import {
  explain,
  Failure,
  type Component,
  type Explanation,
  type Publication,
  type Source,
} from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { Part, Place } from './discrepancies.ts';
import { excerptsOf, placeKey, type Excerpt } from './excerpt.ts';
import pickerSql from './sql/picker.sql?raw';
import ratioCheckSql from './sql/ratio-check.sql?raw';

/** An indicator to choose. */
interface Choice {
  readonly indicator_id: string;
  readonly name: string;
}

/** A reported ratio checked against its numerator and denominator. */
export interface RatioCheck extends Place {
  readonly unit: string;
  readonly factor: number;
  readonly reported: number;
  readonly derived: number;
  readonly difference: number;
  readonly resolution: number;
  readonly printed: number;
  readonly severity: 'consistent' | 'hint' | 'error';
  readonly numerator: Part | null;
  readonly denominator: Part | null;
}

/** A figure's place in a file, with the line itself where the file is at hand. */
export interface Evidence {
  readonly source: Source;
  readonly excerpt: Excerpt | null;
}

/** One value with all that leads to it. */
export interface Explained {
  readonly explanation: Explanation;
  /** Where the value itself was reported; null for a derived one. */
  readonly evidence: Evidence | null;
  readonly components: readonly (Component & { readonly evidence: Evidence | null })[];
  readonly check: RatioCheck | null;
}

export interface ExplainPage {
  readonly asked: ExplainAsked;
  readonly choices: readonly Choice[];
  readonly explained: Explained | null;
  /** Undefined where nothing is explained. */
  readonly demonstration: boolean | undefined;
}

/** What an explanation is asked for. */
export interface ExplainAsked {
  readonly indicator: string | null;
  readonly area: string | null;
  /** `YYYY-MM` */
  readonly period: string | null;
  /** A day or an instant: what was known then; null for now. */
  readonly knownAt: string | null;
}

/**
 * The same answer as `monitor explain`, with the lines of the files; without an indicator only what can be
 * asked.
 * @throws 404 when the indicator has no such value
 */
export async function explainPage(
  publication: Publication,
  language: Language,
  asked: ExplainAsked,
): Promise<ExplainPage> {
  const choices = await publication.rows<Choice>(pickerSql, { language });
  const { indicator } = asked;
  if (indicator === null) return { asked, choices, explained: null, demonstration: undefined };
  if (!choices.some((choice) => choice.indicator_id === indicator)) {
    error(404, messagesIn(language).errors.unknown.value);
  }
  const explanation = await explanationOf(publication, language, { ...asked, indicator });
  const explained = await withEvidence(publication, language, explanation);
  return { asked, choices, explained, demonstration: explanation.demonstration };
}

async function explanationOf(
  publication: Publication,
  language: Language,
  { indicator, area, period, knownAt }: ExplainAsked & { readonly indicator: string },
): Promise<Explanation> {
  try {
    return await explain(publication, {
      indicator,
      ...(area === null ? {} : { area }),
      ...(period === null ? {} : { period }),
      ...(knownAt === null ? {} : { asKnownAt: knownAt }),
    });
  } catch (cause) {
    if (cause instanceof Failure) error(404, messagesIn(language).errors.unknown.value);
    throw cause;
  }
}

async function withEvidence(
  publication: Publication,
  language: Language,
  explanation: Explanation,
): Promise<Explained> {
  const sources = [explanation.source, ...explanation.components.map(({ source }) => source)];
  const [excerpts, check] = await Promise.all([
    excerptsOf(
      publication,
      sources.filter((source) => source !== null),
    ),
    checkOf(publication, language, explanation),
  ]);
  const evidence = (source: Source | null): Evidence | null =>
    source && { source, excerpt: excerpts.get(placeKey(source)) ?? null };
  return {
    explanation,
    evidence: evidence(explanation.source),
    components: explanation.components.map((part) => ({
      ...part,
      evidence: evidence(part.source),
    })),
    check,
  };
}

async function checkOf(
  publication: Publication,
  language: Language,
  { indicator, area, components, unit, asKnownAt, ...observation }: Explanation,
): Promise<RatioCheck | null> {
  const check = await publication.row<Omit<RatioCheck, 'unit' | 'factor' | Component['role']>>(
    ratioCheckSql,
    {
      indicator: String(indicator['indicatorId']),
      area: area.areaId,
      period_start: observation.periodStart,
      period_end: observation.periodEnd,
      known_at: asKnownAt ?? 'infinity',
    },
  );
  const part = (wanted: Component['role']): Part | null => {
    const found = components.find(({ role }) => role === wanted);
    return found === undefined ? null : partOf(found, language);
  };
  return (
    check && {
      ...check,
      unit,
      factor: Number(indicator['derivedFactor'] ?? 1),
      numerator: part('numerator'),
      denominator: part('denominator'),
    }
  );
}

function partOf(component: Component, language: Language): Part {
  const { source } = component;
  return {
    name: language === 'zh' ? component.nameZh : component.nameEn,
    indicator_id: component.indicatorId,
    value: component.value,
    unit: component.unit,
    load_id: source?.loadId ?? null,
    file_name: source?.fileName ?? null,
    line: source?.line ?? null,
    column: source?.column ?? null,
  };
}
