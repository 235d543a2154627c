import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

function fontFile(name: string, file: string): string {
  // A package need not export its files.
  const folders = require.resolve.paths(name) ?? [];
  const folder = folders.map((base) => path.join(base, name)).find((found) => existsSync(found));
  if (folder === undefined) throw new Error(`${name} is not installed`);
  return path.join(folder, file);
}

/** The font of charts, by the name it gives itself. */
export const CHART_FONT = {
  family: 'Noto Sans S Chinese',
  file: fontFile('@embedpdf/fonts-sc', 'fonts/NotoSansHans-Regular.otf'),
};

/** The files of all fonts of a PDF; no other is taken, whatever the machine has. */
export const FONTS = [
  fontFile('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'),
  fontFile('@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'),
  CHART_FONT.file,
];
