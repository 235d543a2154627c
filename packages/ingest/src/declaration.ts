import type { Reading } from '@monitor/tabular';
import type { CataloguePlan } from './catalogue.ts';
import type { Pipeline } from './contract.ts';
import { asObserved, formOf, periodOf } from './forms/owed-form.ts';
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
  const { pipeline, contract, owed } = formOf(pipelines, plan, declaring.pipeline, declaring.form);
  const period = periodOf(declaring.period, contract, owed);
  const { start, end } = asObserved(period, contract, plan);
  const department = plan.departments.find(({ id }) => id === pipeline.department);
  const word = WORDS[declaring.kind];
  const text = [
    `报送声明：${word}`,
    `报表：${contract.title.zh}（${pipeline.id}/${contract.id}）`,
    `数据期：${start} 至 ${end}`,
    `报送单位：${declaring.department ?? department?.name.zh ?? pipeline.title.zh}`,
    '',
  ].join('\n');
  return { fileName: `${word}_${contract.title.zh}_${declaring.period}.txt`, text };
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
        ...{ decimal: '.', columns: [], records: [record], totals: [] },
      },
    ],
  };
}
