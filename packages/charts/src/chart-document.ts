import { element } from './document.ts';
import { standalone } from './figure.ts';
import { drawLabel, labelAt, linesHeight, wrapLines, type Line } from './label.ts';
import { palettes, type Theme } from './palette.ts';
import { TEXT_SIZE } from './text-width.ts';

/** What a chart says of itself where no page stands round it. */
export interface DocumentSpec {
  readonly title: string;
  /** Department, data period, publication. */
  readonly source: string;
  /** Texts of the numbered notes, each with its number. */
  readonly notes?: readonly string[];
  readonly theme: Theme;
}

const PAD = 16;
const GAP = 10;
const FONTS =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', sans-serif";
const whole = /^<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*)<\/svg>$/;
const colour = /var\((--[a-z-]+), (#[0-9a-f]{6})\)/g;
const rimmed = /<text([^>]*) paint-order="stroke"([^>]*)>(.*?)<\/text>/g;
const rim = / stroke(-width|-linejoin)?="[^"]*"/g;

/**
 * Make a page's chart into a picture that stands alone, in a window of its own, an office document or a
 * presentation: title, source and background are in it, the colours are one theme's, the fonts are named.
 * @param svg what a chart function made
 */
export function chartDocument(
  svg: string,
  { title, source, notes = [], theme }: DocumentSpec,
): string {
  const [, wide = '0', high = '0', inner = ''] = whole.exec(svg) ?? [];
  const width = Number(wide);
  const head = wrapLines([line(title, 16, 'var(--ink, #1c1b19)', true)], width);
  const foot = wrapLines(
    [...notes, source].map((text) => line(text, TEXT_SIZE, 'var(--soft, #5f5a50)', false)),
    width,
  );
  const top = PAD + linesHeight(head) + GAP;
  const below = top + Number(high) + GAP;
  const size = { width: width + 2 * PAD, height: Math.ceil(below + linesHeight(foot) + PAD) };
  const root = element(
    'svg',
    {
      ...{ viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: 'img', 'aria-label': title },
      ...{ 'font-size': TEXT_SIZE, fill: 'var(--ink, #1c1b19)' },
    },
    element('rect', { ...size, fill: 'var(--paper, #fffefb)' }),
    element('g', { transform: `translate(${PAD},${top})` }, INNER),
    ...drawLabel(labelAt(head, PAD, PAD + linesHeight(head) / 2, 'start')),
    ...drawLabel(labelAt(foot, PAD, below + linesHeight(foot) / 2, 'start')),
  );
  return chartPicture(
    standalone(root).replace(INNER, () => inner),
    { fonts: FONTS, theme },
  );
}

/**
 * Make a page's chart into a picture for a document that has its own caption: its colours are one theme's, its font is named.
 * @param svg what a chart function made
 */
export function chartPicture(
  svg: string,
  { fonts, theme }: { readonly fonts: string; readonly theme: Theme },
): string {
  // Fonts are the page's decision, so the writer leaves them out; here there is no page.
  return resolved(svg.replace('<svg', `<svg font-family="${fonts}"`), theme);
}

/** Stands for the chart until the rest is written. */
const INNER = 'chart';

function line(text: string, size: number, fill: string, bold: boolean): Line {
  return { text, size, fill, bold };
}

/**
 * Custom properties and the order of painting are known to browsers only: office programs get colours, and the
 * rim of a text as a text of its own below it.
 */
function resolved(svg: string, theme: Theme): string {
  return svg
    .replace(rimmed, (_, before: string, after: string, text: string) => {
      const all = before + after;
      return `<text${all} aria-hidden="true">${text}</text><text${all.replace(rim, '')}>${text}</text>`;
    })
    .replace(colour, (_, name: string, light: string) => palettes[theme][name] ?? light);
}
