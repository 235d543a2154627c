import type { Language } from './language.ts';

/** English for the units that indicators are given in; counted nouns keep only what the name does not say. */
const english: Readonly<Record<string, string>> = {
  公里: 'km',
  千米: 'km',
  米: 'm',
  平方公里: 'km²',
  平方千米: 'km²',
  平方米: 'm²',
  万平方米: '10,000 m²',
  公顷: 'ha',
  亩: 'mu',
  吨: 't',
  万吨: '10,000 t',
  万立方米: '10,000 m³',
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 million yuan',
  人: 'people',
  万人: '10,000 people',
  人次: 'visits',
  万人次: '10,000 visits',
  户: 'households',
  万户: '10,000 households',
  岁: 'years',
  年: 'years',
  天: 'days',
  分钟: 'min',
  小时: 'h',
  张: 'beds',
  所: 'institutions',
  辆: 'vehicles',
  盏: 'lamps',
  个: '',
  座: '',
  处: '',
  宗: 'cases',
  件: 'cases',
  起: 'cases',
  条: '',
  栋: '',
  镇: 'towns',
  间: 'rooms',
  台: '',
  千人: '1,000 people',
};

/** What one of a compound's second half is called: "per person", not "per people". */
const englishSingular: Readonly<Record<string, string>> = {
  人: 'person',
  万人: '10,000 people',
  千人: '1,000 people',
  户: 'household',
};

/**
 * A unit as the reader's language writes it.
 * @param unit as the plan writes it, e.g. `公里/平方公里`, `%`
 */
export function unitIn(unit: string, language: Language): string {
  if (unit === '1') return '';
  if (language === 'zh') return unit;
  const [part = unit, whole] = unit.split('/');
  if (whole === undefined) return english[unit] ?? unit;
  const above = english[part] ?? part;
  return `${above}${above === '' ? 'per ' : '/'}${englishSingular[whole] ?? english[whole] ?? whole}`;
}
