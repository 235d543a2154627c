import type { Box } from './boxes.ts';

/** Panels of one size in rows and columns, and how much room they take. */
export interface PanelGrid {
  readonly columns: number;
  readonly rows: number;
  readonly height: number;
  /** Where panel `index` draws, its heading left out. */
  frame(index: number): Box;
}

interface PanelRoom {
  readonly count: number;
  readonly width: number;
  /** Pixels left of the first column, for the axis. */
  readonly left: number;
  /** The least a panel may be wide. */
  readonly least: number;
  readonly plot: number;
  readonly heading: number;
  readonly foot: number;
}

const GUTTER = 18;

/** Share a width out to panels, in rows as even as possible. */
export function panelGrid(room: PanelRoom): PanelGrid {
  const { count, width, left, least, plot, heading, foot } = room;
  const most = Math.max(1, Math.floor((width - left + GUTTER) / (least + GUTTER)));
  const rows = Math.ceil(count / most);
  const columns = Math.ceil(count / rows);
  const panel = (width - left + GUTTER) / columns - GUTTER;
  const tall = heading + plot + foot;
  return {
    columns,
    rows,
    height: rows * tall,
    frame: (index) => ({
      x: left + (index % columns) * (panel + GUTTER),
      y: Math.floor(index / columns) * tall + heading,
      width: panel,
      height: plot,
    }),
  };
}
