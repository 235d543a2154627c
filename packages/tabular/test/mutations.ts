import { encode } from './encoders.ts';

/** A generator of numbers below 2^32 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const originals = [
  encode(
    '地区,年末常住人口(万人),城镇化率\n城关镇,6.5,78.2\n涧池镇,3.1,52.0\n合计,9.6,\n注：略\n',
    'utf-8',
  ),
  encode(
    '填报单位：城管局,,单位：公里\n镇办,道路,\n,长度,面积\n甲镇,1.5,2\n乙镇,2.5,—\n',
    'gb18030',
  ),
  encode('"a";"b";"c"\r\n"x ""y"" z";1,5;"2\r\n3"\r\n"u";2,25;4\r\n', 'utf-8'),
  encode('sep=|\n名称|2023年1-6月|2022年\n路灯|1200|1100\n公厕|35|30\n', 'utf-16le'),
  encode('name  2019  2020\nnorth  1.5  2\nsouth  3.25  4\n', 'windows-1252'),
  encode('a\tb\tc\nx\t12.3 b\t:\ny\t4.5\tp\n\n# end\n', 'utf-8'),
  encode(
    '市区町村,人口\n札幌市,1973395\n函館市,251084\n\n項目,値,率\nごみ,4272,1.2\n水,12,3.4\n',
    'shift_jis',
  ),
];

const pieces = [
  '"',
  '""',
  '\\"',
  ',',
  ';',
  '\t',
  '|',
  ':',
  '\n',
  '\r',
  '\r\n',
  '\0',
  ' ',
  '  ',
  "'",
  '合计',
  '注：',
  '2023年',
  '12',
  '-',
  '#',
  'sep=;',
  '\ufeff',
  '\ufffd',
  'é',
  '🂡',
];
const encodedPieces = pieces.map((piece) => encode(piece, 'utf-8'));

/** One of the original files with up to eight changes: bytes replaced, put in, left out, repeated, or the end cut off. */
export function mutated(seed: number): Uint8Array {
  const random = randomFrom(seed);
  let bytes = originals[random(originals.length)] ?? new Uint8Array();
  for (let changes = 1 + random(8); changes > 0; changes--) bytes = change(bytes, random);
  return bytes;
}

function change(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random(6)) {
    case 0:
      return joined(before, Uint8Array.of(random(256)), after.subarray(1));
    case 1:
      return joined(before, encodedPieces[random(encodedPieces.length)] ?? before, after);
    case 2:
      return joined(before, after.subarray(1 + random(8)));
    case 3:
      return joined(before, after.subarray(0, random(40)), after);
    case 4:
      return joined(
        before,
        originals[random(originals.length)]?.subarray(0, random(60)) ?? before,
        after,
      );
    default:
      return random(4) === 0 ? before : joined(after, before);
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
