import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chartPicture } from '@monitor/charts';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { CHART_FONT } from './fonts.ts';

/** A chart in pixels, for programs that show no SVG. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Twice as many pixels as the chart has units, as sharp as print needs. */
const SCALE = 2;
let ready: Promise<void> | null = null;

/** Draws a chart as PNG, in the packaged font and without a browser. */
export async function pictureOf(svg: string): Promise<Picture> {
  ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await ready;
  const resvg = new Resvg(chartPicture(svg, { fonts: CHART_FONT.family, theme: 'light' }), {
    font: { fontBuffers: [readFileSync(CHART_FONT.file)], defaultFontFamily: CHART_FONT.family },
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
  });
  const image = resvg.render();
  const picture = {
    png: Buffer.from(image.asPng()),
    width: image.width / SCALE,
    height: image.height / SCALE,
  };
  image.free();
  resvg.free();
  return picture;
}
