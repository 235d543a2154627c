import type { ExpectedExport, Indicator } from '@monitor/plan';
import { parsePeriod, type Period, type Reading } from '@monitor/tabular';
import { Failure } from '@monitor/warehouse';
import type { CataloguePlan } from './catalogue.ts';
import type { Contract, Pipeline } from './contract.ts';
import { observedPeriod } from './periods.ts';
import { NOTHING } from './read-bytes.ts';

/** What a department can say of a period in which it has no figures to hand in. */
export type DeclarationKind = 'zero' | 'unchanged';

const WORDS: Readonly<Record<DeclarationKind, string>> = {
  zero: '零报告',
  unchanged: '本月无变化',
};

/** What is declared of one form and one period. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly pipelineId: string;
  readonly contractId: string;
  readonly start: string;
  readonly end: string;
  /** The declaration's file, for the load: one record of all its lines. */
  readonly reading: Reading;
}

/** What a person says when declaring. */
export interface Declaring {
  readonly kind: DeclarationKind;
  readonly pipeline: string;
  /** Null where the pipeline has one form only. */
  readonly form: string | null;
  /** As `parsePeriod` reads it: `2023-07`, `2023年第三季度`. */
  readonly period: string;
  /** The department that declares, as people write it; null for the pipeline's own. */
  readonly department: string | null;
}

/**
 * The file by which a declaration is taken in like any other: the same declaration gives the same bytes.
 * @throws Failure when there is no such form, or the period is none of its own
 */
export function declarationFile(
  pipelines: readonly Pipeline[],
  plan: CataloguePlan,
  declaring: Declaring,
): { readonly fileName: string; readonly text: string } {
  const pipeline = pipelines.find(({ id }) => id === declaring.pipeline);
  if (!pipeline) {
    const known = pipelines.map(({ id }) => id).join('、');
    throw new Failure(
      `没有数据管道 ${declaring.pipeline}，现有的有 ${known}。`,
      'pipeline',
      declaring.pipeline,
    );
  }
  const contract = formOf(pipeline, declaring.form);
  const owed = plan.expectedExports.find(
    (one) => one.pipeline === pipeline.id && one.contract === contract.id,
  );
  const period = periodOf(declaring.period, contract, owed, plan.indicators);
  const department = plan.departments.find(({ id }) => id === pipeline.department);
  const word = WORDS[declaring.kind];
  const text = [
    `报送声明：${word}`,
    `报表：${contract.title.zh}（${pipeline.id}/${contract.id}）`,
    `数据期：${period.start} 至 ${period.end}`,
    `报送单位：${declaring.department ?? department?.name.zh ?? pipeline.title.zh}`,
    '',
  ].join('\n');
  return { fileName: `${word}_${contract.title.zh}_${declaring.period}.txt`, text };
}

function formOf({ id, contracts }: Pipeline, wanted: string | null): Contract {
  const forms = contracts.filter(({ kind }) => kind !== 'no-data');
  const [only, ...others] = forms.filter((form) => wanted === null || form.id === wanted);
  if (only && others.length === 0) return only;
  const known = forms.map((form) => `${form.id}（${form.title.zh}）`).join('、');
  throw new Failure(
    wanted === null
      ? `数据管道 ${id} 有几种报表，请指明是哪一种（form）：${known}。`
      : `数据管道 ${id} 没有报表 ${wanted}，现有的有 ${known}。`,
    'form',
    known,
  );
}

const MONTHS: Readonly<Record<string, readonly [months: number, example: string]>> = {
  monthly: [1, '2023-07'],
  quarterly: [3, '2023年第三季度'],
  'half-year': [6, '2023年上半年'],
  annual: [12, '2023年'],
};

/** The period as the form's figures have it: of what is counted on a fixed day of the year, that day. */
function periodOf(
  text: string,
  { title, measures }: Contract,
  owed: ExpectedExport | undefined,
  indicators: readonly Indicator[],
): Pick<Period, 'start' | 'end'> {
  const period = parsePeriod(text);
  const [months, example] = MONTHS[owed?.frequency ?? ''] ?? [null, '2023-07'];
  if (period && (months === null || monthsIn(period.start, period.end) === months)) {
    const indicator = indicators.find(({ id }) => id === measures[0]?.indicator);
    return (indicator && observedPeriod(period, indicator)) ?? period;
  }
  throw new Failure(
    `“${text}”不是“${title.zh}”的数据期，请写成 ${example} 这样的形式。`,
    'period',
    example,
  );
}

/** Whole months of a span of days, both ends included. */
function monthsIn(start: string, end: string): number {
  const [from, to] = [start, end].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  return (to ?? 0) - (from ?? 0) + 1;
}

const FORM = new RegExp(
  String.raw`^报送声明：(?<word>${Object.values(WORDS).join('|')})\r?\n` +
    String.raw`报表：.*（(?<pipeline>[\w-]+)/(?<contract>[\w-]+)）\r?\n` +
    String.raw`数据期：(?<start>\d{4}-\d\d-\d\d) 至 (?<end>\d{4}-\d\d-\d\d)\r?\n` +
    String.raw`报送单位：.*(?:\r?\n)?$`,
);
/** No declaration is longer. */
const MOST_BYTES = 2_000;

/** Recognises a declaration by its content; null for any other file. */
export function readDeclaration(bytes: Uint8Array): Declaration | null {
  if (bytes.length > MOST_BYTES) return null;
  const text = new TextDecoder().decode(bytes);
  const said = FORM.exec(text)?.groups;
  if (!said) return null;
  const { word, pipeline = '', contract = '', start = '', end = '' } = said;
  return {
    kind: word === WORDS.zero ? 'zero' : 'unchanged',
    pipelineId: pipeline,
    contractId: contract,
    start,
    end,
    reading: readingOf(text),
  };
}

/** The file as one record: it says one thing. */
function readingOf(text: string): Reading {
  const lines = text.replace(/\n$/, '').split('\n');
  const record = { line: 1, lastLine: lines.length, cells: [], faults: [], mended: null };
  return {
    ...NOTHING,
    encoding: 'utf-8',
    lineEnd: 'lf',
    lineCount: lines.length,
    tables: [
      {
        ...{ sheet: null, title: null, facts: [], headerLines: [], firstDataLine: 1 },
        ...{ decimal: '.', columns: [], records: [record] },
      },
    ],
  };
}
