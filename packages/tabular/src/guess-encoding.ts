import { guessSingleByte, round } from './single-byte.ts';

/** An encoding found by evidence; confidence is the share of the evidence that speaks for it, 0 to 1. */
export interface Guess {
  encoding: string;
  confidence: number;
  reason: string;
}

/** Evidence is gathered from this many bytes; the whole file is decoded with what they showed. */
const sampleBytes = 1 << 18;
/** So few double bytes may look like anything: confidence grows with their number. */
const telling = 12;

/** Finds the encoding of bytes that carry no mark: UTF-16, UTF-8, the East Asian double-byte ones, else Western. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const wide = guessWide(bytes);
  if (wide) return { encoding: wide, confidence: 0.95, reason: '文件中零字节的位置符合 UTF-16' };
  if (decodes(bytes, 'utf-8')) {
    return { encoding: 'utf-8', confidence: 1, reason: '全部字节都是有效的 UTF-8' };
  }
  const sample = bytes.subarray(0, sampleBytes);
  if (mostlyUtf8(sample)) {
    return { encoding: 'utf-8', confidence: 0.9, reason: '除个别损坏的字节外都是有效的 UTF-8' };
  }
  const judged = doubleBytes.map((kind) => judge(sample, kind)).sort((a, b) => b.share - a.share);
  const [best] = judged.filter(({ kind }) => kind.encoding !== 'euc-kr' || isKorean(sample));
  if (!best || best.share < 0.6) return guessSingleByte(sample);
  const confidence = round(best.share * Math.min(1, 0.5 + best.seen / (2 * telling)));
  const reason = `不是有效的 UTF-8，双字节多落在${best.kind.area}`;
  return { encoding: best.kind.encoding, confidence, reason };
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

/**
 * True when at most one in five characters beyond ASCII is damaged, as where a file was cut or patched: in another
 * encoding hardly two bytes stand side by side as UTF-8 has them.
 */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  const damaged = text.split('\ufffd').length - 1;
  const foreign = text.replace(/[\0-\x7f]/g, '').length;
  return damaged * 5 <= foreign;
}

interface DoubleByte {
  encoding: string;
  area: string;
  /** Bytes that stand alone beside ASCII. */
  isSingle: (byte: number) => boolean;
  /** How usual a pair is in running text: 1 usual, 0.5 possible, 0 hardly ever. */
  weigh: (lead: number, trail: number) => number;
}

const none = (): boolean => false;

/** The first of several that fit alike is taken, and this product's home comes first. */
const doubleBytes: DoubleByte[] = [
  {
    encoding: 'gb18030',
    area: '常用汉字区',
    isSingle: none,
    // GB 2312: signs A1–A9, the 3,755 most used characters B0–D7, rarer ones D8–F7; without both bytes above A0 rare.
    weigh: (lead, trail) => {
      if (trail < 0xa1) return trail >= 0x40 && trail !== 0x7f ? 0.1 : 0;
      if (lead >= 0xb0 && lead <= 0xd7) return 1;
      if (lead >= 0xa1 && lead <= 0xa3) return 1;
      return lead >= 0xd8 && lead <= 0xf7 ? 0.5 : 0.2;
    },
  },
  {
    encoding: 'big5',
    area: '大五码常用字区',
    isSingle: none,
    // Signs A1–A3, the 5,401 usual characters A4–C6, rarer ones C9–F9. Trails leave out 7F–A0.
    weigh: (lead, trail) => {
      if (trail < 0x40 || (trail > 0x7e && trail < 0xa1)) return 0;
      return lead >= 0xa1 && lead <= 0xc6 ? 0.98 : lead >= 0xc9 && lead <= 0xf9 ? 0.3 : 0;
    },
  },
  {
    encoding: 'euc-kr',
    area: '韩文音节区',
    isSingle: none,
    // 2,350 syllables B0–C8; Chinese characters, now rare, CA–FD.
    weigh: (lead, trail) => {
      if (trail < 0xa1) return 0.1;
      return lead >= 0xb0 && lead <= 0xc8 ? 1.1 : lead === 0xa1 || lead === 0xa3 ? 1 : 0.1;
    },
  },
  {
    encoding: 'shift_jis',
    area: '日文假名和常用汉字区',
    isSingle: (byte) => byte >= 0xa1 && byte <= 0xdf,
    // Signs 81, letters and kana 82–83, usual characters 88–97, rarer ones to 9F and E0–EA; half-width kana alone.
    weigh: (lead, trail) => {
      if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return 0;
      return lead >= 0x81 && lead <= 0x97 ? 1 : lead <= 0x9f ? 0.7 : lead <= 0xea ? 0.4 : 0;
    },
  },
];

interface Judged {
  kind: DoubleByte;
  share: number;
  seen: number;
}

/** The mean weight of the pairs that the bytes beyond ASCII form; what stands alone counts a little. */
function judge(sample: Uint8Array, kind: DoubleByte): Judged {
  let sum = 0;
  let seen = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] ?? 0;
    seen++;
    if (kind.isSingle(lead)) {
      sum += 0.5;
      continue;
    }
    if (trail >= 0x80 || !standsAlone(sample, at)) sum += kind.weigh(lead, trail);
    at++;
  }
  return { kind, share: seen === 0 ? 0 : sum / seen, seen };
}

/** One letter beyond ASCII among ASCII: `Men’s`, `(£k)`. Where two bytes make a character, the next is seldom far. */
function standsAlone(sample: Uint8Array, at: number): boolean {
  return (sample[at - 1] ?? 0) < 0x80 && (sample[at + 2] ?? 0) < 0x80;
}

const usualHan =
  /[的一是在不了有和人中大为上个国年月日市县区镇乡村省地名称数量单位合计口户面积公里万元总产值增长率比学校医院道路建设城居民收入支项目完成情况划责任部门指标时间备注序号编码类型所级教育卫生机构本期同累]/g;
const usualHangul =
  /[의이다는에가을고지기서사시구인동수도로자대한정부장주전상여남계관세합원일제과년월명별비율총소치강북중]/g;

/** Syllables and Chinese characters share their codes: the usual words of either language decide. */
function isKorean(sample: Uint8Array): boolean {
  const count = (encoding: string, usual: RegExp): number =>
    new TextDecoder(encoding).decode(sample).match(usual)?.length ?? 0;
  return count('euc-kr', usualHangul) > count('gb18030', usualHan);
}
