import { explain, Failure, type Explanation, type Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import pickerSql from './sql/picker.sql?raw';

/** An indicator to choose. */
interface Choice {
  readonly indicator_id: string;
  readonly name: string;
}

export interface ExplainPage {
  readonly asked: { readonly indicator: string | null; readonly area: string | null };
  readonly choices: readonly Choice[];
  readonly explanation: Explanation | null;
  readonly demonstration: boolean;
}

/** What an explanation is asked for. */
export interface ExplainAsked {
  readonly indicator: string | null;
  readonly area: string | null;
  /** `YYYY-MM` */
  readonly period: string | null;
}

/**
 * The same answer as `monitor explain`; without an indicator only what can be asked.
 * @throws 404 when the indicator has no such value
 */
export async function explainPage(
  publication: Publication,
  language: Language,
  asked: ExplainAsked,
): Promise<ExplainPage> {
  const choices = await publication.rows<Choice>(pickerSql, { language });
  const { indicator, area } = asked;
  const base = { asked: { indicator, area }, choices };
  if (indicator === null) return { ...base, explanation: null, demonstration: false };
  if (!choices.some((choice) => choice.indicator_id === indicator)) {
    error(404, messagesIn(language).errors.unknown.indicator(indicator));
  }
  const explanation = await explained(publication, language, { ...asked, indicator });
  return { ...base, explanation, demonstration: explanation.demonstration };
}

async function explained(
  publication: Publication,
  language: Language,
  { indicator, area, period }: ExplainAsked & { readonly indicator: string },
): Promise<Explanation> {
  try {
    return await explain(publication, {
      indicator,
      ...(area === null ? {} : { area }),
      ...(period === null ? {} : { period }),
    });
  } catch (cause) {
    if (cause instanceof Failure) error(404, messagesIn(language).errors.unknown.value);
    throw cause;
  }
}
