/** Two-byte codes of GB 18030, from the decoder itself: the platform decodes but does not encode it. */
const codes = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\ufffd') codes.set(character, [lead, trail]);
  }
}

/** Encodes text of ASCII and two-byte characters. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = codes.get(character);
      if (!pair) throw new Error(`no two-byte code for ${character}`);
      return pair;
    }),
  );
}
