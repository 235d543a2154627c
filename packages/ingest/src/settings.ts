import { Failure } from '@monitor/warehouse';

/** What a person settled about a file: it is recorded with the load as decisions. */
export interface PersonSettings {
  readonly unit?: string;
  /** Units of single columns, by the column's name. */
  readonly units: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly area?: string;
}

const FORM = /^(unit|period|area)(?:\[(.+)\])?=(.+)$/;

/**
 * Reads the values of `--set`: `unit=亿元`, `unit[存款]=亿元`, `period=2023-06`, `area=610921`.
 * @throws Failure for any other form
 */
export function readSettings(texts: readonly string[]): PersonSettings {
  const settings: { unit?: string; period?: string; area?: string } = {};
  const units: Record<string, string> = {};
  for (const text of texts) {
    const [, key, column, value] = FORM.exec(text) ?? [];
    if (value === undefined || (column !== undefined && key !== 'unit')) {
      throw new Failure(
        `--set ${text} 无法识别，可用的写法是 unit=单位、unit[列名]=单位、period=2023-06、area=区划代码。`,
      );
    }
    if (column !== undefined) units[column] = value;
    else if (key === 'unit') settings.unit = value;
    else if (key === 'period') settings.period = value;
    else settings.area = value;
  }
  return { ...settings, units };
}
