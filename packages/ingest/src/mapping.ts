import type { Indicator } from '@monitor/plan';
import {
  conversionFactor,
  parsePeriod,
  parseUnit,
  type Column,
  type Reading,
  type Table,
} from '@monitor/tabular';
import type { Catalogue } from './catalogue.ts';
import { doubleNames } from './contract-issues.ts';
import type { Contract, Measure, Pipeline } from './contract.ts';
import { partsOf } from './header.ts';
import { nameKey, UNIT_COLUMNS } from './names.ts';
import { cutPeriod } from './periods.ts';
import type { Known } from './recognise.ts';
import type { PersonSettings } from './settings.ts';
import { shapeId } from './shape-id.ts';

/** A form as a person taught it on a file, and the pipeline it belongs to. */
export interface Lesson {
  readonly pipeline: string;
  readonly contract: Contract;
}

/** Why something cannot be taught so, in one sentence. */
export interface Unteachable {
  readonly problem: string;
}

/** What a column may be besides the figures of an indicator. */
const PLAIN = ['area', 'period', 'unit', 'none'] as const;
type Plain = (typeof PLAIN)[number];

/** A column with what it was said to be. */
interface Said {
  readonly at: number;
  /** Its name without the period and the area it may carry: they change from file to file. */
  readonly name: string;
  readonly meaning: Plain | Measure;
}

/** What a lesson rests on. */
type Teaching = Known & { readonly settings: PersonSettings };

/** Where forms say the period and the area when no column does. */
const PERIOD_FACTS = [
  '数据期',
  '报告期',
  '统计月份',
  '统计季度',
  '统计年度',
  '时间',
  '月份',
  '年度',
];
const AREA_FACTS = ['填报地区', '地区'];

/**
 * Makes a form of what a person said of a file's columns (`column[人数]=指标代码@单位`), so that next month's file of the
 * same shape is read by it. Needs neither DuckDB nor Node: a browser shows at once what would be read.
 * @returns null where nobody said anything of columns; a contract of version 1, the ledger counts on
 */
export function learn(teaching: Teaching, reading: Reading): Lesson | Unteachable | null {
  const wanted = Object.entries(teaching.settings.columns ?? {});
  if (wanted.length === 0) return null;
  const pipeline = teaching.pipelines.find(({ id }) => id === teaching.pipeline);
  if (!pipeline) return { problem: PROBLEMS.pipeline };
  const names = wanted.map(([name]) => name);
  const table = reading.tables.find((one) => names.every((name) => named(one, name).length > 0));
  if (!table) return { problem: PROBLEMS.column(absent(reading, names)) };
  if (table.headerLines.length === 0) return { problem: PROBLEMS.headless };
  const double = names.find((name) => isDouble(table, name, teaching.settings));
  if (double !== undefined) return { problem: PROBLEMS.double(double) };
  const said: Said[] = [];
  for (const [text, meaning] of wanted) {
    for (const column of named(table, text)) {
      const read = meaningOf(meaning, column, table, teaching.catalogue, pipeline);
      if (typeof read === 'object' && 'problem' in read) return read;
      said.push({
        at: column.index,
        name: lastingName(column.name, teaching.catalogue),
        meaning: read,
      });
    }
  }
  // However it was told, the same lesson is the same contract.
  said.sort((a, b) => a.at - b.at);
  const contract = contractOf(said, table, teaching, pipeline);
  return 'problem' in contract ? contract : { pipeline: pipeline.id, contract };
}

/** The columns that go by a name, with or without the unit and the period in it. */
function named({ columns }: Table, name: string): Column[] {
  const key = nameKey(name);
  return columns.filter((column) =>
    [column.name, column.header].some((own) => nameKey(own) === key),
  );
}

/** Whether several columns have a name, so that what is said of it cannot be meant for one. */
function isDouble(table: Table, name: string, { columns }: PersonSettings): boolean {
  const headers = named(table, name).map(({ header }) => nameKey(header));
  return new Set(headers).size < headers.length && columns?.[name] !== 'none';
}

function absent({ tables }: Reading, names: readonly string[]): string {
  const lacks = (table: Table) => names.filter((name) => named(table, name).length === 0);
  const [closest] = tables.map(lacks).sort((a, b) => a.length - b.length);
  return closest?.[0] ?? names[0] ?? '';
}

/** `2024年6月在园幼儿数` is `在园幼儿数` in every month; what is nothing but period and area has no name that lasts. */
export function lastingName(name: string, catalogue: Catalogue): string {
  return name
    .split('/')
    .map((part) => {
      const passing = partsOf(part, catalogue).every(
        (piece) => parsePeriod(piece) !== null || catalogue.area(piece) !== undefined,
      );
      return passing ? '' : cutPeriod(part).rest;
    })
    .filter((part) => part !== '')
    .join('/');
}

function meaningOf(
  text: string,
  column: Column,
  table: Table,
  catalogue: Catalogue,
  pipeline: Pipeline,
): Plain | Measure | Unteachable {
  const plain = PLAIN.find((role) => role === text);
  if (plain) return plain;
  const [id = '', unit] = text.split('@');
  const indicator = catalogue.indicator(id);
  if (!indicator) return { problem: PROBLEMS.indicator(id) };
  const problem = unitProblem(unit, column, table, indicator);
  if (problem !== null) return { problem };
  const declared = pipeline.contracts.flatMap(({ measures }) => measures);
  const part = declared.find((measure) => measure.indicator === id)?.part ?? onlyPart(indicator);
  return {
    indicator: id,
    names: [lastingName(column.name, catalogue)].filter((name) => name !== ''),
    ...(unit === undefined ? {} : { unit }),
    ...(part === undefined ? {} : { part }),
  };
}

/** What was said of a column, in words: `常住人口（万人）`. */
export function sayMeaning(text: string, catalogue: Catalogue): string {
  const plain = PLAIN.find((role) => role === text);
  if (plain) return ROLES[plain];
  const [id = '', unit] = text.split('@');
  const name = catalogue.indicator(id)?.name.zh ?? id;
  return unit === undefined ? name : `${name}（${unit}）`;
}

const ROLES = { area: '地区', period: '数据期', unit: '计量单位', none: '不取用' };

/** The part of an area that the catalogue asks for, where it asks for nothing else. */
function onlyPart({ levels }: Indicator): Measure['part'] {
  const [only, ...others] = levels;
  const parts = {
    'part:builtup': 'builtup',
    'part:urban': 'urban',
    'part:rural': 'rural',
  } as const;
  return others.length === 0 && only !== undefined && only in parts
    ? parts[only as keyof typeof parts]
    : undefined;
}

/** The unit is said by the person or the file, and the indicator's can be made of it; never guessed. */
function unitProblem(
  unit: string | undefined,
  column: Column,
  table: Table,
  indicator: Indicator,
): string | null {
  const name = column.header;
  if (unit === undefined) {
    const stated = column.unit ?? table.facts.find(({ key }) => isUnit(key))?.value;
    return stated === undefined && !table.columns.some((other) => isUnit(other.name))
      ? PROBLEMS.noUnit(name, indicator)
      : null;
  }
  if (parseUnit(unit) === null) return PROBLEMS.unknownUnit(unit);
  if (conversionFactor(unit, indicator.unit) === null) return PROBLEMS.unit(unit, name, indicator);
  const differs = column.unit !== null && conversionFactor(column.unit, unit) !== 1;
  return differs ? PROBLEMS.otherUnit(name, column.unit ?? '', unit) : null;
}

function isUnit(name: string | null): boolean {
  return name !== null && UNIT_COLUMNS.includes(nameKey(name));
}

function contractOf(
  said: readonly Said[],
  table: Table,
  { settings, catalogue }: Teaching,
  pipeline: Pipeline,
): Contract | Unteachable {
  const of = (wanted: Plain) => [
    ...new Set(said.filter(({ meaning }) => meaning === wanted).map(({ name }) => name)),
  ];
  const measures = joined(
    said.flatMap(({ meaning }) => (typeof meaning === 'object' ? meaning : [])),
  );
  if (measures.length === 0) return { problem: PROBLEMS.nothing };
  const names = [...new Set(said.map(({ name }) => name).filter((name) => name !== ''))].sort();
  const nameless = measures.some((measure) => measure.names.length === 0);
  const title = nameless ? cutPeriod(table.title ?? '').rest : '';
  if (nameless && (measures.length > 1 || title === '')) return { problem: PROBLEMS.nameless };
  const areas = of('area');
  const home = settings.area === undefined ? 'home' : catalogue.area(settings.area)?.id;
  const evidence = [...names, ...(title === '' ? [] : [title])];
  const contract: Contract = {
    id: shapeId([pipeline.id, ...evidence]),
    version: 1,
    title: { zh: evidence.join('、'), en: evidence.join(', ') },
    kind: 'observations',
    requires: evidence.map((name) => [name]),
    area: {
      facts: AREA_FACTS,
      ...(areas.length > 0 ? { columns: areas } : home === undefined ? {} : { default: home }),
    },
    period: { columns: of('period'), facts: PERIOD_FACTS },
    units: of('unit'),
    measures,
    context: of('none'),
    outside: { areas: 'quarantine', columns: 'out-of-scope' },
    taught: { by: null, on: null },
  };
  const [double] = doubleNames(contract);
  return double === undefined ? contract : { problem: `${double}。` };
}

/** Columns of one indicator in one unit are one measure with several names. */
function joined(measures: readonly Measure[]): Measure[] {
  const found = new Map<string, Measure>();
  for (const measure of measures) {
    const key = `${measure.indicator}@${measure.unit ?? ''}`;
    const names = [...(found.get(key)?.names ?? []), ...measure.names];
    found.set(key, { ...measure, names: [...new Set(names)] });
  }
  return [...found.values()];
}

/**
 * The pipelines with what was taught, which goes before an earlier lesson on the same shape.
 */
export function withLessons(
  pipelines: readonly Pipeline[],
  lessons: readonly Lesson[],
): readonly Pipeline[] {
  return pipelines.map((pipeline) => {
    const taught = lessons.filter((lesson) => lesson.pipeline === pipeline.id);
    if (taught.length === 0) return pipeline;
    const contracts = new Map(pipeline.contracts.map((contract) => [contract.id, contract]));
    for (const { contract } of taught) contracts.set(contract.id, contract);
    return { ...pipeline, contracts: [...contracts.values()] };
  });
}

const PROBLEMS = {
  pipeline: '说明各列是什么时须一并指定数据管道，请选定数据管道，或用 --pipeline 指定。',
  headless: '此表没有表头，无法逐栏说明，请先在数据上方加一行，写明各列的名称，再重新选择文件。',
  double: (name: string) =>
    `有几列都叫“${name}”，无法分别说明，请先在表头给各列不同的名称，再重新选择文件。`,
  column: (name: string) => `文件中没有“${name}”列，请核对列名。`,
  indicator: (id: string) => `指标目录内没有“${id}”，请从列表中选择指标（命令行写指标代码）。`,
  noUnit: (name: string, { unit }: Indicator) =>
    `“${name}”列没有写明计量单位，请在指标后说明（目录单位为${unit}）。`,
  unknownUnit: (unit: string) => `计量单位“${unit}”无法识别，请写成 万人、公顷、% 这样的形式。`,
  unit: (unit: string, column: string, { name, unit: target }: Indicator) =>
    `“${column}”列的单位“${unit}”不能换算为“${name.zh}”的单位${target}，请核对指标和单位。`,
  otherUnit: (column: string, stated: string, unit: string) =>
    `“${column}”列的表头写明单位为${stated}，与所说的“${unit}”不一致，请核对。`,
  nothing: '没有说明哪一列是指标的数值，请至少指定一列。',
  nameless: '只写时间或地区的数值列须同属一个指标，且表上方须有标题，否则下次无法认出，请核对。',
};
