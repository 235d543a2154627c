import { unzipSync, zipSync } from 'fflate';

/** A workbook unpacks to some twenty times its size; one that means harm to thousands of times. */
const mostBytes = 1 << 29;

/**
 * Unpacks a zip and packs it again without compression. What reads workbooks goes round for ever on a damaged
 * compressed part, and takes any size; this fails instead.
 * @throws Error when a part is damaged or all together are too large
 */
export function withoutCompression(zip: Uint8Array): Uint8Array {
  let total = 0;
  const parts = unzipSync(zip, {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total > mostBytes) throw new Error('too large');
      return true;
    },
  });
  return zipSync(parts, { level: 0 });
}
