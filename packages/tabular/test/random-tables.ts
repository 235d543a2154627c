import fc from 'fast-check';
import { read } from '../src/index.ts';
import { addsUp } from './accounted.ts';
import { encode } from './encoders.ts';

/** How a table is written. */
interface Manner {
  delimiter: string;
  /** A blank behind each delimiter, or columns set apart by runs of blanks. */
  blanks: 'none' | 'behind' | 'run';
  lineEnd: string;
  quoteAll: boolean;
  escape: '"' | '\\';
  encoding: string;
  mark: boolean;
}

interface RandomTable {
  header: string[];
  records: string[][];
}

const languages: Record<string, string[]> = {
  zh: ['城关镇', '涧池镇', '道路长度', '备注', '内容', '已完成', '建成区', '人口'],
  'zh-Hant': ['臺北市', '人口數', '都市計畫', '板橋區', '道路長度', '備註', '已完成'],
  ja: ['市区町村', 'ごみ処理量', 'リサイクル率', '札幌市', '世帯数', '人口', 'トン'],
  ko: ['자치구', '인구', '세대수', '종로구', '서울특별시', '기관명', '비고'],
  fr: ['Département', 'année', 'Isère', 'Forêt', 'à compléter', 'économie', 'Rhône'],
  en: ['Tier', 'north', 'road length', 'remarks', 'done', 'built-up area'],
};

/** The languages that each encoding is found by. */
const encodings: Record<string, string[]> = {
  'utf-8': Object.keys(languages),
  'utf-16le': Object.keys(languages),
  'utf-16be': Object.keys(languages),
  gb18030: ['zh'],
  big5: ['zh-Hant'],
  shift_jis: ['ja'],
  'euc-kr': ['ko'],
  'windows-1252': ['fr'],
};

const signs = ['', ' ', ',', ';', '\t', '|', '"', '""', '\n', '\r\n', "'"];

function phrase(words: string[]): fc.Arbitrary<string> {
  const part = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...signs));
  return fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flat().join('').trim());
}

const figure = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(0, 1, 2))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const cell = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '12.5%', '..') },
);

function tableIn(language: string): fc.Arbitrary<RandomTable> {
  const words = languages[language] ?? [];
  return fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc
      .array(
        fc.tuple(
          phrase(words),
          figure,
          fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
        ),
        { minLength: 4, maxLength: 12 },
      )
      .map((rows) => ({
        header: Array.from(
          { length: width + 1 },
          (_none, at) => `${words[at % 6] ?? ''}${'ABCDEFG'.charAt(at)}`,
        ),
        records: rows.map(([label, first, others]) => [label, first, ...others]),
      })),
  );
}

const manner: fc.Arbitrary<Manner> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ':', '  '),
  blanks: fc.constantFrom('none', 'none', 'behind'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  escape: fc.constantFrom('"', '\\'),
  encoding: fc.constantFrom(...Object.keys(encodings)),
  mark: fc.boolean(),
});

/** A table in a language, and how to write it so that nothing of it is lost. */
export const writtenTable: fc.Arbitrary<[RandomTable, Manner]> = manner.chain((how) =>
  fc
    .constantFrom(...(encodings[how.encoding] ?? []))
    .chain(tableIn)
    .map((table) => [suited(table, how), settled(how)]),
);

/** Columns set apart by runs of blanks have no marks, no blank cells, and no other delimiters in them. */
function suited({ header, records }: RandomTable, { delimiter }: Manner): RandomTable {
  if (delimiter !== '  ') return { header, records };
  const plain = (text: string): string =>
    text
      .replace(/[,;|"'\t\r\n]/g, '')
      .replace(/ +/g, ' ')
      .trim() || '-';
  return { header: header.map(plain), records: records.map((record) => record.map(plain)) };
}

function settled(how: Manner): Manner {
  const mark = how.mark && how.encoding.startsWith('utf');
  if (how.delimiter === '  ') return { ...how, mark, blanks: 'run' };
  return { ...how, mark, blanks: how.delimiter === '\t' ? 'none' : how.blanks };
}

function write(rows: string[][], how: Manner): string {
  if (how.blanks === 'run') {
    const widths = rows[0]?.map((_none, at) =>
      Math.max(...rows.map((row) => row[at]?.length ?? 0)),
    );
    const padded = (row: string[]) => row.map((text, at) => text.padEnd((widths?.[at] ?? 0) + 2));
    return rows.map((row) => padded(row).join('').trimEnd() + how.lineEnd).join('');
  }
  const quote = (text: string): string => {
    const needed = how.quoteAll || text.includes(how.delimiter) || /["\r\n]|^'/.test(text);
    return needed ? `"${text.replaceAll('"', `${how.escape}"`)}"` : text;
  };
  const delimiter = how.blanks === 'behind' ? `${how.delimiter} ` : how.delimiter;
  return rows.map((row) => row.map(quote).join(delimiter) + how.lineEnd).join('');
}

/** Writes a table, reads it back and says what is not as it was; null when all is. */
export function lossOf([table, how]: [RandomTable, Manner]): object | null {
  const text = write([table.header, ...table.records], how);
  const reading = read(encode(how.mark ? `\ufeff${text}` : text, how.encoding));
  const [found] = reading.tables;
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const wanted = {
    encoding: isAscii && !how.encoding.startsWith('utf-16') ? 'utf-8' : how.encoding,
    bom: how.mark,
    delimiter: how.delimiter,
    header: table.header,
    records: table.records,
    faults: 0,
    addsUp: true,
  };
  const seen = {
    encoding: reading.encoding,
    bom: reading.bom,
    delimiter: reading.delimiter,
    header: found?.columns.map(({ header }) => header),
    records: found?.records.map(({ cells }) => cells),
    faults: found?.records.flatMap(({ faults }) => faults).length,
    addsUp: addsUp(reading),
  };
  return JSON.stringify(seen) === JSON.stringify(wanted) ? null : { wanted, seen };
}
