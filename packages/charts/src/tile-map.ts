import type { Box } from './boxes.ts';
import { element, type Child } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, linesHeight, wrapLines, type Line } from './label.ts';
import { palette } from './palette.ts';
import { NARROW_BELOW, WIDE, type ChartHead } from './spec.ts';
import { drawKey, stepOf, type Step } from './tile-steps.ts';
import { widestWord } from './text-width.ts';
import { wordsIn } from './words.ts';
import { numberText, quantityText } from './numbers.ts';

/** One area at its place of the schematic grid. */
export interface Tile {
  readonly name: string;
  /** Counted from 0; west is left, north is up. */
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  /** A word on the value's status, written below it: 初步数 … */
  readonly status?: string;
  readonly href?: string;
}

export interface TileMapSpec extends ChartHead {
  readonly tiles: readonly Tile[];
  readonly unit: string;
  readonly decimals: number;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  place(tile: Tile): Box;
}

const GAP = 4;
const PAD = 2;
const WIDEST = 150;
const LEAST = 56;
const KEY = 58;
const SMALLEST = 8;

/**
 * Draw areas as tiles on a schematic grid: name and value in each, the darker the larger, hatched where there is
 * none. It says of itself that it is no map.
 * @returns an SVG as text
 */
export function tileMap(spec: TileMapSpec): string {
  const { id, title, tiles, width = WIDE, locale = 'zh' } = spec;
  const words = wordsIn(locale);
  const figure = {
    ...{ id, kind: 'tiles', width, title },
    description: spec.description ?? summary(spec),
  };
  if (tiles.length === 0) return drawEmpty({ ...figure, text: words.noData });
  const layout = layOut(spec);
  const values = tiles.flatMap(({ value }) => (value === null ? [] : value));
  const domain = [Math.min(...values), Math.max(...values)] as const;
  const foot = layout.height;
  const keys = drawKey(id, { domain, top: foot + 12, width, spec, words });
  return writeFigure(
    {
      ...figure,
      height: foot + Math.max(KEY, keys.height),
      linked: tiles.some(({ href }) => href !== undefined),
    },
    element('defs', {}, hatch(id)),
    ...tiles.map((tile) => drawTile(tile, layout, { spec, domain })),
    ...keys.parts,
  );
}

function layOut(spec: TileMapSpec): Layout {
  const { tiles, width = WIDE } = spec;
  const [columns, rows] = [tiles.map(({ column }) => column), tiles.map(({ row }) => row)];
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const count = Math.max(...columns) - left + 1;
  const own = Math.min(WIDEST, (width - GAP * (count - 1)) / count);
  const size = width < NARROW_BELOW ? 11 : 12;
  const heights = tiles.map((tile) => linesHeight(linesOf(tile, spec, own, size)) + 2 * PAD + 4);
  const tall = Math.max(LEAST, ...heights);
  return {
    width: own,
    height: (Math.max(...rows) - top + 1) * (tall + GAP),
    size,
    place: ({ column, row }) => ({
      ...{ x: (column - left) * (own + GAP), y: (row - top) * (tall + GAP) },
      ...{ width: own, height: tall },
    }),
  };
}

function linesOf(
  { name, value, status }: Tile,
  { decimals, locale = 'zh' }: TileMapSpec,
  width: number,
  size: number,
): Line[] {
  const line = { size, fill: palette.ink };
  const written = value === null ? wordsIn(locale).noData : numberText(value, { locale, decimals });
  const room = width - 2 * PAD;
  return wrapLines(
    [
      { ...line, text: name, size: wholeWords(name, size, room) },
      { ...line, text: written, size: value === null ? size : size + 3, bold: value !== null },
      ...(status === undefined ? [] : [{ ...line, text: status, size: size - 1 }]),
    ],
    room,
  );
}

/** The size at which no word of a name is broken, unless that is too small to read. */
function wholeWords(name: string, size: number, room: number): number {
  return Math.max(SMALLEST, Math.min(size, Math.floor(room / widestWord(name))));
}

function drawTile(
  tile: Tile,
  layout: Layout,
  { spec, domain }: { spec: TileMapSpec; domain: readonly [number, number] },
): Element {
  const box = layout.place(tile);
  const step = tile.value === null ? null : stepOf(tile.value, domain);
  const lines = linesOf(tile, spec, box.width, layout.size).map((line) => ({
    ...line,
    fill: step === null ? palette.ink : step.text,
  }));
  const middle = labelAt(lines, box.x + box.width / 2, box.y + box.height / 2, 'middle');
  const parts = [
    element('title', {}, titleOf(tile, spec)),
    element('rect', { ...box, fill: palette.paper, stroke: palette.faint }),
    element('rect', { ...box, ...fillOf(step, spec.id) }),
    ...drawLabel(middle, step === null ? 'paper' : 'colour'),
  ];
  return tile.href === undefined
    ? element('g', {}, ...parts)
    : element('a', { href: tile.href }, ...parts);
}

function fillOf(step: Step | null, id: string): Record<string, string | number> {
  if (step === null) return { fill: `url(#${id}-none)` };
  return { fill: palette.accent, 'fill-opacity': step.opacity };
}

/** No value is no colour: lines across. */
function hatch(id: string): Child {
  return element(
    'pattern',
    { id: `${id}-none`, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
    element('path', { d: 'M-1,1l2,-2M0,7l7,-7M6,8l2,-2', stroke: palette.faint }),
  );
}

function titleOf({ name, value, status }: Tile, { unit, decimals, locale = 'zh' }: TileMapSpec) {
  const words = wordsIn(locale);
  if (value === null) return `${name} ${words.noData}`;
  const quantity = quantityText(value, unit, { locale, decimals });
  return `${name} ${words.value(quantity, status === undefined ? [] : [status])}`;
}

function summary(spec: TileMapSpec): string {
  const words = wordsIn(spec.locale ?? 'zh');
  const ranked = spec.tiles.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return words.sentence([spec.title, words.noMap, ...ranked.map((tile) => titleOf(tile, spec))]);
}
