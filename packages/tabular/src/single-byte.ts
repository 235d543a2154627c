import type { Guess } from './guess-encoding.ts';

/** Alphabets written wholly beyond ASCII, with the letters that make up more than half of their texts. */
const alphabets: [encoding: string, script: string, usual: RegExp][] = [
  ['windows-1251', '西里尔文', /[оеаинтсрвлк]/gi],
  ['koi8-r', '西里尔文', /[оеаинтсрвлк]/gi],
  ['ibm866', '西里尔文', /[оеаинтсрвлк]/gi],
  ['windows-1253', '希腊文', /[αοιετσςνηυρπκά]/gi],
  ['windows-1255', '希伯来文', /[יוהלאמרתבש]/g],
  ['windows-1256', '阿拉伯文', /[اليمونترب]/g],
  ['windows-874', '泰文', /[านรอกเงมยลวดทสตะปบคหแพ]/g],
];
const mostlyUsual = 0.5;
const shortestWord = 3;

/** Letters of Polish, Czech and their neighbours where Western Europe has signs, or letters it does not write inside words. */
const centralLetters = /(?<=\p{L})[ąęłńśźżěřůščžťďňŕľőű](?=\p{L})/giu;
const westernReading = /(?<=\p{L})[¹³¿žšìù](?=\p{L})/gu;

/** Finds the encoding of bytes that each stand for a letter: of another alphabet, of Central Europe, else Western. */
export function guessSingleByte(sample: Uint8Array): Guess {
  return guessAlphabet(sample) ?? guessCentral(sample) ?? western(sample);
}

/** A word of another alphabet is written in it throughout; accented letters stand alone, or in pairs: população. */
function guessAlphabet(sample: Uint8Array): Guess | null {
  let [high, inWords, run] = [0, 0, 0];
  for (const byte of sample) {
    run = byte < 0x80 ? 0 : run + 1;
    if (run > 0) high++;
    if (run === shortestWord) inWords += run;
    else if (run > shortestWord) inWords++;
  }
  if (high === 0 || inWords < high * 0.8) return null;
  const shares = alphabets.map(([encoding, script, usual]) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, script, share: (text.match(usual)?.length ?? 0) / high };
  });
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share < mostlyUsual) return null;
  const reason = `不是有效的 UTF-8，字母多为${best.script}常用字母`;
  return { encoding: best.encoding, confidence: round(Math.min(0.9, best.share)), reason };
}

function guessCentral(sample: Uint8Array): Guess | null {
  const count = (encoding: string, letters: RegExp): number =>
    new TextDecoder(encoding).decode(sample).match(letters)?.length ?? 0;
  const odd = count('windows-1252', westernReading);
  const central = count('windows-1250', centralLetters);
  if (odd === 0 || odd * 10 < central) return null;
  const reason = '不是有效的 UTF-8，字母多为中欧文字所用';
  return { encoding: 'windows-1250', confidence: 0.7, reason };
}

/** Of Western text nearly every byte above 9F is a letter of Latin-1. */
function western(sample: Uint8Array): Guess {
  let [letters, high] = [0, 0];
  for (const byte of sample) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0) letters++;
  }
  const confidence = round(0.4 + (0.4 * letters) / Math.max(1, high));
  const reason = '不是有效的 UTF-8，也不像东亚编码，按西文处理';
  return { encoding: 'windows-1252', confidence, reason };
}

export function round(share: number): number {
  return Math.round(Math.min(1, share) * 100) / 100;
}
