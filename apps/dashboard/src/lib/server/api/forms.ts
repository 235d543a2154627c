import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { readWeighted, type Weighted } from '#lib/weighted.ts';
import type { Known } from '../parameters.ts';
import type { Content } from './endpoint.ts';

/** `csv-people` is CSV as spreadsheets open it, `csv` as programs read it. */
export type Form = 'json' | 'csv' | 'csv-people' | 'arrow' | 'parquet';

/** The media types that answers of more than one form have. */
export const media = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** The media type of an Excel workbook. */
export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Format = keyof typeof media;

/** The parameters by which a table's form is chosen. */
export const tableParameters = {
  format: v.pipe(
    v.picklist(['json', 'csv', 'arrow', 'parquet']),
    v.description(
      '格式；不写时按 Accept，都没有则为 json / Format; without it the Accept header decides, else json',
    ),
  ),
  bom: v.pipe(
    v.picklist(['0', '1']),
    v.description(
      'CSV 给人看（1，format=csv 时的缺省）：带字节序标记，会被当作公式的文本前加单引号；给程序读（0，Accept: text/csv 时的缺省）：都不加 / CSV for people (1, the default of format=csv): byte order mark, texts that a spreadsheet would take for formulas quoted; for programs (0, the default of Accept: text/csv): neither',
    ),
  ),
} as const;

/** What an answer in all forms of a table holds. */
export function tableContent(json: v.GenericSchema): Content {
  return { [media.json]: json, [media.csv]: null, [media.arrow]: null, [media.parquet]: null };
}

/** Whether the Accept header has a say in the form of an endpoint's answers. */
export function isNegotiated(parameters: Known): boolean {
  return 'format' in parameters;
}

/**
 * The form of an answer: what the address says, else what the client likes best.
 * @param given the parameters of the address
 * @param content what the endpoint can answer
 * @throws 406 when the client takes none of it
 */
export function wantedForm(
  request: Request,
  given: Readonly<Record<string, unknown>>,
  content: Content,
  language: Language,
): Form {
  if (!('format' in given)) return 'json';
  const named = (Object.keys(media) as Format[]).find((format) => format === given['format']);
  const format = named ?? acceptedFormat(request.headers.get('accept') ?? '*/*', content);
  if (format === null) {
    error(406, messagesIn(language).errors.notAcceptable(Object.keys(content).join('、')));
  }
  if (format !== 'csv') return format;
  const forPeople = given['bom'] === null ? named !== undefined : given['bom'] === '1';
  return forPeople ? 'csv-people' : 'csv';
}

/** The format an Accept header prefers; among equals the first of the endpoint's. */
function acceptedFormat(accept: string, content: Content): Format | null {
  const ranges = readWeighted(accept);
  const offered = (Object.keys(media) as Format[]).filter((format) => media[format] in content);
  const weighed = offered.map((format) => ({ format, weight: weightOf(media[format], ranges) }));
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight);
  return best !== undefined && best.weight > 0 ? best.format : null;
}

/** The weight of the most specific range that covers a media type (RFC 9110, 12.5.1). */
function weightOf(type: string, ranges: readonly Weighted[]): number {
  const [family = ''] = type.split('/');
  for (const covering of [type, `${family}/*`, '*/*']) {
    const range = ranges.find((candidate) => candidate.name === covering);
    if (range !== undefined) return range.weight;
  }
  return 0;
}
