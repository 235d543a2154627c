import { guessEncoding } from './guess-encoding.ts';
import { refuseBinary, refuseOtherFormats } from './other-formats.ts';
import { ReadError } from './read-error.ts';
import type { Decision } from './types.ts';

export interface Decoded {
  text: string;
  encoding: string;
  bom: boolean;
  /** How sure the encoding is, 0 to 1; 1 where a mark or a person says it. */
  confidence: number;
  decision: Decision;
}

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Turns bytes into text: by byte order mark, by the encoding a person gave, else by evidence.
 * @throws ReadError when the bytes are no text, or a text of another kind, or the given encoding is unknown
 */
export function decode(bytes: Uint8Array, given?: string): Decoded {
  refuseWorkbook(bytes);
  refuseOtherFormats(bytes);
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (given !== undefined) return decodeAs(bytes, given, mark, '由使用者指定');
  if (mark) return decodeAs(bytes, mark[0], mark, '文件开头有字节顺序标记');
  const guess = guessEncoding(bytes);
  return {
    ...decodeAs(bytes, guess.encoding, undefined, guess.reason),
    confidence: guess.confidence,
  };
}

function decodeAs(
  bytes: Uint8Array,
  label: string,
  mark: (typeof marks)[number] | undefined,
  reason: string,
): Decoded {
  const decoder = decoderFor(label);
  const encoding = decoder.encoding === 'gbk' ? 'gb18030' : decoder.encoding;
  const bom = mark !== undefined && mark[0] === encoding;
  const text = decoder.decode(bom ? bytes.subarray(mark[1].length) : bytes);
  refuseBinary(text);
  return {
    text,
    encoding,
    bom,
    confidence: 1,
    decision: { subject: 'encoding', value: encoding, reason },
  };
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    throw new ReadError(
      'encoding-error',
      `不认识编码“${label}”，请用 WHATWG 名称，例如 utf-8 或 gb18030。`,
    );
  }
}

/** True of a zip (.xlsx, .ods) and of the container that .xls and WPS's .et share. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const starts = (...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

function refuseWorkbook(bytes: Uint8Array): void {
  if (isWorkbook(bytes)) {
    throw new ReadError(
      'format-error',
      '这是 Excel 或 WPS 工作簿，不是文本表格，请在 Excel 或 WPS 中另存为 CSV 后再提交。',
    );
  }
}
