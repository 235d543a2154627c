import type { Language } from '#lib/messages/index.ts';
import type { Responsible } from '#lib/view.ts';

/** A value to choose with what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const orders = { zh: new Intl.Collator('zh-CN'), en: new Intl.Collator('en') } as const;

/** Each value once, in the order of what it is called. @param pairs value and label */
export function optionsOf(
  pairs: readonly (readonly [string, string])[],
  language: Language,
): Option[] {
  return [...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => orders[language].compare(a.label, b.label));
}

/** The departments that answer for any of these, to choose from. */
export function departmentOptions(
  items: readonly { readonly responsible: readonly Responsible[] }[],
  language: Language,
): Option[] {
  const pairs = items.flatMap(({ responsible }) =>
    responsible.map(({ departmentId, department }) => [departmentId, department] as const),
  );
  return optionsOf(pairs, language);
}
