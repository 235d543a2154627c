import { parsePeriod, parseUnit } from '@monitor/tabular';
import { Failure } from '@monitor/warehouse';

/** What a person settled about a file: it is recorded with the load as decisions. */
export interface PersonSettings {
  readonly unit?: string;
  /** Units of single columns, by the column's name. */
  readonly units: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly area?: string;
  /** What columns mean, by their names, as `mapping.ts` reads it; absent where nobody said so. */
  readonly columns?: Readonly<Record<string, string>>;
}

const FORM = /^(unit|period|area|column)(?:\[(.+)\])?=(.+)$/;

const OF_COLUMNS = { with: ['unit', 'column'], without: ['unit', 'period', 'area'] };

/**
 * Reads the values of `--set`: `unit=亿元`, `unit[存款]=亿元`, `period=2023-06`, `area=地区代码`,
 * `column[人数]=指标代码@单位`.
 * @throws Failure for any other form, and for a unit or period that cannot be read
 */
export function readSettings(texts: readonly string[]): PersonSettings {
  const settings: { unit?: string; period?: string; area?: string } = {};
  const units: Record<string, string> = {};
  const columns: Record<string, string> = {};
  for (const text of texts) {
    const [, key, column, value] = FORM.exec(text) ?? [];
    if (
      value === undefined ||
      !OF_COLUMNS[column === undefined ? 'without' : 'with'].includes(key ?? '')
    ) {
      throw new Failure(
        `--set ${text} 无法识别，可用的写法是 unit=单位、unit[列名]=单位、period=2023-06、area=区划代码、column[列名]=指标代码@单位。`,
        'setting',
        text,
      );
    }
    if (key === 'unit' && parseUnit(value) === null) {
      throw new Failure(
        `--set ${text} 中的计量单位“${value}”无法识别，请写成 万人、公顷、% 这样的形式。`,
        'setting',
        text,
      );
    }
    if (key === 'period' && parsePeriod(value) === null) {
      throw new Failure(
        `--set ${text} 中的时间“${value}”无法识别，请写成 2023-06 这样的形式。`,
        'setting',
        text,
      );
    }
    if (column !== undefined) (key === 'unit' ? units : columns)[column] = value;
    else if (key === 'unit') settings.unit = value;
    else if (key === 'period') settings.period = value;
    else settings.area = value;
  }
  // Absent where nobody taught anything: what is recorded with a load stays as it was before there was teaching.
  return { ...settings, units, ...(Object.keys(columns).length > 0 ? { columns } : {}) };
}
