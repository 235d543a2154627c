import { parseCell, parseUnit, type Cell, type DecimalSign } from '@monitor/tabular';
import type { Legend, Status } from './observation-status.ts';
import type { CellPlace, Problem } from './resolve.ts';

/** A mark that stands at figures or instead of them, to be told once for all its cells. */
export interface SeenMark {
  readonly mark: string;
  readonly kind: 'footnote' | 'missing';
  readonly status: Status | null;
  readonly note: string | null;
  readonly first: CellPlace;
  count: number;
}

/** Statuses of what is no figure; one that carries them all the same is set aside. */
const WITHOUT_FIGURE: ReadonlySet<Status> = new Set(['F', 'M', 'O', 'Q']);
/** A letter or two behind a figure that custom does not know. */
const OTHERWISE_MARKED = /^(.*\d\s*[%％‰]?)\s*[([（［]?([a-z]{1,2})[)\]）］]?$/i;
const RANGE = /^(?:[<>≤≥＜＞〈〉]|不足|超过|少于|多于)\s*=?\s*\d|\d\s*(?:以上|以下|以内)$/;

/** Reads the figure cells of a table with the marks that stand at them. */
export class FigureMarks {
  readonly #legend: Legend;
  readonly #missing: string[];
  readonly #decimal: DecimalSign;
  /** Footnotes, and marks instead of figures. */
  readonly seen = new Map<string, SeenMark>();

  /** @param missing a contract's own ways to write a missing value */
  constructor(legend: Legend, missing: readonly string[], decimal: DecimalSign) {
    this.#legend = legend;
    this.#missing = [...missing];
    this.#decimal = decimal;
  }

  parse(text: string): Cell {
    const cell = parseCell(text, this.#missing, this.#decimal);
    if (cell.kind !== 'text') return cell;
    if (this.#standsForNone(cell.text)) return { kind: 'missing', marker: cell.text };
    const [, figure, flag] = OTHERWISE_MARKED.exec(cell.text) ?? [];
    if (figure === undefined || flag === undefined || parseUnit(flag) !== null) return cell;
    const bare = parseCell(figure, [], this.#decimal);
    return bare.kind === 'number' && bare.flag === null ? { ...bare, flag } : cell;
  }

  /** True of a `c` alone, and of what the file's notes say stands for no figure. */
  #standsForNone(text: string): boolean {
    if (text.length > 4) return false;
    const { status } = this.#legend.meaningOf(text);
    return status === 'N' || (status !== null && status !== 'F' && WITHOUT_FIGURE.has(status));
  }

  /** Notes a cell without a figure; of blanks, strokes and what the contract names nothing is to be said. */
  missing(marker: string, place: CellPlace): void {
    const isExpected = !/\p{L}/u.test(marker) || this.#missing.includes(marker);
    if (!isExpected) this.#note(marker, 'missing', place);
  }

  /** The status that a figure's mark gives it; null where the file's holds. */
  statusOf(flag: string | null, place: CellPlace): Status | null | Problem {
    if (flag === null) return null;
    const { status } = this.#legend.meaningOf(flag);
    if (status === null && /\p{L}/u.test(flag)) return unknownMark(place.text, flag);
    if (status !== null && WITHOUT_FIGURE.has(status)) return noFigure(place.text, flag, status);
    if (!/\p{L}/u.test(flag)) this.#note(flag, 'footnote', place);
    return status;
  }

  #note(mark: string, kind: SeenMark['kind'], first: CellPlace): void {
    const known = this.seen.get(mark);
    if (known) known.count += 1;
    else this.seen.set(mark, { mark, kind, ...this.#legend.meaningOf(mark), first, count: 1 });
  }
}

/** Why a text that stands where a figure should is none. */
export function notANumber(text: string): Problem {
  const message = RANGE.test(text)
    ? `“${text}”只给出范围，不是数值，请填具体数值，不便公布的请填 c`
    : `“${text}”不是数值，请改为数字，缺报请留空`;
  return { rule: 'type-error', message };
}

function unknownMark(text: string, flag: string): Problem {
  const message = `“${text.trim()}”的标记“${flag}”含义不明，请删去，或在表注中写明，如“${flag}=估计数”`;
  return { rule: 'type-error', message };
}

function noFigure(text: string, flag: string, status: Status): Problem {
  const cell = `“${text.trim()}”`;
  const messages: Partial<Record<Status, string>> = {
    F: `${cell}标明是预测数，不是实际数，没有收下，请填实际数或留空`,
    Q: `${cell}标明不予公布，没有收下，可以公开的请删去标记“${flag}”`,
  };
  const message = messages[status] ?? `${cell}的标记“${flag}”表示没有数值，与所填的数矛盾，请核对`;
  return { rule: 'constraint-error', message };
}
