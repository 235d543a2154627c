export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030';

/**
 * Writes a text in one of the encodings the departments' programs use; UTF-16 with its mark.
 * @throws when a character has no two-byte GB18030 form, which no export here needs
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'gb18030':
      return encodeGb18030(text);
  }
}

let twoByteForms: Map<string, readonly [number, number]> | null = null;

function encodeGb18030(text: string): Uint8Array {
  const forms = (twoByteForms ??= readTwoByteForms());
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const form = forms.get(character);
    if (code < 0x80) bytes.push(code);
    else if (form) bytes.push(...form);
    else throw new Error(`no two-byte GB18030 form for ${character}`);
  }
  return Uint8Array.from(bytes);
}

/** Node decodes GB18030 but does not encode it: turn its decoder's table round. */
function readTwoByteForms(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const forms = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !forms.has(character)) {
        forms.set(character, [lead, trail]);
      }
    }
  }
  return forms;
}
