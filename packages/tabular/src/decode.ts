import { ReadError } from './read-error.ts';
import type { Decision } from './types.ts';

export interface Decoded {
  text: string;
  encoding: string;
  bom: boolean;
  decision: Decision;
}

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Evidence is gathered from this many bytes; the whole file is decoded with what they showed. */
const sampleBytes = 1 << 18;

/**
 * Turns bytes into text: by byte order mark, by the encoding a person gave, else by evidence.
 * @throws ReadError when the bytes are a workbook or the given encoding is unknown
 */
export function decode(bytes: Uint8Array, given?: string): Decoded {
  refuseWorkbook(bytes);
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (given !== undefined) return decodeAs(bytes, given, mark, '由使用者指定');
  if (mark) return decodeAs(bytes, mark[0], mark, '文件开头有字节顺序标记');
  const { encoding, reason } = guess(bytes);
  return decodeAs(bytes, encoding, undefined, reason);
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
  return { text, encoding, bom, decision: { subject: 'encoding', value: encoding, reason } };
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

function refuseWorkbook(bytes: Uint8Array): void {
  const starts = (...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ReadError(
      'format-error',
      '这是 Excel 或 WPS 工作簿，不是文本表格，请在 Excel 或 WPS 中另存为 CSV 后再提交。',
    );
  }
}

function guess(bytes: Uint8Array): { encoding: string; reason: string } {
  const wide = guessWide(bytes);
  if (wide) return { encoding: wide, reason: '文件中零字节的位置符合 UTF-16' };
  if (decodes(bytes, 'utf-8')) return { encoding: 'utf-8', reason: '全部字节都是有效的 UTF-8' };
  const sample = bytes.subarray(0, sampleBytes);
  if (mostlyUtf8(sample)) {
    return { encoding: 'utf-8', reason: '除个别损坏的字节外都是有效的 UTF-8' };
  }
  return looksChinese(sample)
    ? { encoding: 'gb18030', reason: '不是有效的 UTF-8，双字节多落在常用汉字区' }
    : { encoding: 'windows-1252', reason: '不是有效的 UTF-8，也不像中文编码，按西文处理' };
}

/** Eight-bit text holds no zero bytes; in UTF-16 the digits, commas and line ends have one, always on the same side. */
function guessWide(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, sampleBytes);
  const zeros = [0, 0];
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.max(2, end / 50)) return null;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : null;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** True when at most one in a hundred characters beyond ASCII is damaged, as where a file was cut or patched. */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  const damaged = text.split('\ufffd').length - 1;
  const foreign = text.replace(/[\0-\x7f]/g, '').length;
  return damaged * 100 <= foreign;
}

/**
 * In Chinese text nearly all double bytes lie in the area of GB 2312 (both bytes from 0xA1), while in Western text a
 * byte above 0x7F is mostly followed by an ASCII letter.
 */
function looksChinese(sample: Uint8Array): boolean {
  let common = 0;
  let other = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    const [lead = 0, trail = 0] = [sample[at], sample[at + 1]];
    if (lead < 0x80) continue;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    else other++;
    at++;
  }
  return common > 2 * other;
}
