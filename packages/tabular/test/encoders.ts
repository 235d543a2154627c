/** The platform decodes many encodings but encodes only UTF-8: the others' codes are asked from their decoders. */
const encoders = new Map<string, Map<string, number[]>>();

function codesOf(label: string): Map<string, number[]> {
  const known = encoders.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const codes = new Map<string, number[]>();
  const add = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    const single = [...character].length === 1 && character !== '\ufffd';
    if (single && !codes.has(character)) codes.set(character, bytes);
  };
  for (let byte = 0; byte <= 0xff; byte++) add(byte);
  if (!label.startsWith('windows') && !label.startsWith('iso')) {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
    }
  }
  encoders.set(label, codes);
  return codes;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** Encodes text; `label` is one of the WHATWG's, of at most two bytes a character. */
export function encode(text: string, label: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label === 'utf-16le' || label === 'utf-16be') return utf16(text, label === 'utf-16le');
  const codes = codesOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = codes.get(character);
      if (!code) throw new Error(`${character} has no code in ${label}`);
      return code;
    }),
  );
}
