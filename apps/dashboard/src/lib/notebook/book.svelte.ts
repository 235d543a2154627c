import {
  cellsAbove,
  NAME,
  parametersOf,
  readNotebook,
  staleIn,
  withBody,
  withCell,
  withExchanged,
  withFencesEnded,
  withName,
  withoutBlock,
  withText,
  withValue,
  type Cell,
  type Outcome,
  type Placed,
  type Standing,
} from '@monitor/notebook/text';
import { SvelteMap } from 'svelte/reactivity';
import { freeName, identities, type Written } from './cells.ts';
import type { Refusal } from './remote.ts';
import { changeBetween, changed, moved, type Change } from './undo.ts';

type Kind = Placed['kind'];
const STEMS = { sql: 'result', input: 'input', chart: 'chart' } as const;

/** An act on cells that can be taken back by itself. */
interface Act {
  /** All of the text without and with it: where nothing else was done since, it is taken back to the letter. */
  readonly before: string;
  readonly after: string;
  /** What takes it back otherwise, in the text as it is now; null once what it is about has been changed otherwise. */
  inverse: Change | null;
  /** What takes it back then. */
  readonly otherwise: (() => void) | null;
  /** Which cell it moved, and where to. */
  readonly move?: { readonly own: number; readonly step: number };
}

/** A notebook as somebody works on it: its text is the truth, and what cells show is kept beside it. */
export class Book {
  /** What the cells are read from. */
  #settled = $state('');
  /** Prose as it is typed while a fence in it is not ended: read with the cells it would take the next ones in. */
  #held: { readonly own: number; readonly body: string } | null = $state.raw(null);
  /** As the file is to be. */
  readonly text: string = $derived.by(() => this.#withHeld());
  #own: number[] = $state([]);
  #next = 1;
  readonly outcomes = new SvelteMap<number, Outcome<Refusal>>();
  /** When files were read beside the publication, by name in small letters. */
  readonly attached = new SvelteMap<string, number>();
  readonly notebook = $derived(readNotebook(this.#settled));
  readonly cells: readonly Placed[] = $derived(
    this.notebook.cells.map((cell, at) => ({ ...cell, own: this.#own[at] ?? -1 })),
  );
  /** The values of the inputs, by name in small letters. */
  readonly parameters = $derived(parametersOf(this.notebook.cells));
  /** Identities of the cells that show something else than running them now would show. */
  readonly stale: ReadonlySet<number> = $derived(staleIn(this.standing));
  /** The latest last. */
  readonly #acts: Act[] = [];

  constructor(text: string) {
    this.#own = readNotebook(text).cells.map(() => this.#next++);
    this.#settled = text;
  }

  /** Gives the cells the identities they had when the same text was last open. */
  take(own: readonly number[]): void {
    if (own.length !== this.#own.length) return;
    this.#own = [...own];
    this.#next = Math.max(0, ...own) + 1;
  }

  /** The cells' identities in their order. */
  get own(): readonly number[] {
    return this.#own;
  }

  /** Puts another text in the place of all; cells that are the same keep what they show. */
  replace(text: string): void {
    this.#held = null;
    const before = this.cells.map((cell) => ({ ...written(this.#settled, cell), own: cell.own }));
    const made = changeBetween(this.#settled, text);
    for (const act of this.#acts) act.inverse = act.inverse && moved(act.inverse, made);
    this.#settled = text;
    const now = this.notebook.cells.map((cell) => written(text, cell));
    this.#own = identities(before, now, () => this.#next++);
  }

  /** Takes in what has been typed with a fence that was not ended, and ends it. @param own unless it is in this cell */
  settle(own: number | null = null): void {
    if (this.#held !== null && this.#held.own !== own) this.replace(this.text);
  }

  cell(own: number): Placed | null {
    return this.cells.find((cell) => cell.own === own) ?? null;
  }

  write(own: number, body: string): void {
    this.settle(own);
    this.#held = null;
    const cell = this.cell(own);
    if (cell === null || cell.block.body === body) return;
    if (cell.kind === 'prose' && withFencesEnded(body) !== body) this.#held = { own, body };
    else this.replace(withBody(this.#settled, cell.block, body));
  }

  setValue(own: number, value: string | number): void {
    this.settle();
    const cell = this.cell(own);
    if (cell !== null) this.replace(withValue(this.#settled, cell.block, value));
  }

  /** Gives a query a name, if it has none, so that others can read it. */
  named(own: number): string {
    const cell = this.cell(own);
    if (cell?.kind !== 'sql') return '';
    if (cell.name !== null) return cell.name;
    const name = freeName(this.cells, 'sql', STEMS.sql);
    this.rename(own, name);
    return name;
  }

  /**
   * Gives a cell another name; its result is kept under the old one, and nobody would find it.
   * @param name empty to take it away from a query
   */
  rename(own: number, name: string): void {
    this.settle();
    const cell = this.cell(own);
    if (cell === null || cell.kind === 'prose') return;
    const none = name === '' && cell.kind === 'sql';
    if (!none && !NAME.test(name)) return;
    this.replace(withName(this.#settled, cell.block, none ? null : name));
    this.outcomes.delete(own);
  }

  /**
   * Puts a new cell before or behind another.
   * @param own null to put it at the end
   * @returns its identity
   */
  add(kind: Kind, own: number | null, side: 'above' | 'below', body: string): number {
    this.settle();
    const at = own === null ? this.#settled.length : this.#edge(own, side);
    const name =
      kind === 'prose' || kind === 'chart' ? null : freeName(this.cells, kind, STEMS[kind]);
    const known = [...this.#own];
    const cell = { kind, name: kind === 'sql' ? null : name, body };
    // Once it has been written in, it is a text like others.
    this.#act(withCell(this.#settled, at, cell), null);
    const added = this.cells.find((cell) => !known.includes(cell.own) && cell.kind === kind);
    return added?.own ?? -1;
  }

  remove(own: number): void {
    this.settle();
    const cell = this.cell(own);
    if (cell === null) return;
    const { block } = cell;
    const { text } = written(this.#settled, cell);
    const above = this.shown().findLast((one) => one.block.end <= block.start)?.own ?? null;
    this.#act(withoutBlock(this.#settled, block), () => this.#putBack(text, above));
    this.outcomes.delete(own);
  }

  /** Exchanges a cell with the next that is not empty, up or down. */
  move(own: number, step: -1 | 1): void {
    this.settle();
    // Back again: prose that met meanwhile is two cells as before.
    const last = this.#acts.at(-1);
    const isBack = last?.move?.own === own && last.move.step === -step;
    if (isBack && (last.after === this.#settled || last.inverse !== null)) {
      this.undo();
      return;
    }
    const shown = this.shown();
    const at = shown.findIndex((cell) => cell.own === own);
    const [first, second] = step < 0 ? [shown[at - 1], shown[at]] : [shown[at], shown[at + 1]];
    if (first === undefined || second === undefined) return;
    this.#act(
      withExchanged(this.#settled, first.block, second.block),
      () => this.#exchange(second.own, first.own),
      { own, step },
    );
  }

  /** Takes the last act on cells back, and nothing else: what was typed since stays, and what others wrote. */
  undo(): boolean {
    this.settle();
    const last = this.#acts.pop();
    if (last === undefined) return false;
    if (last.after === this.#settled) this.replace(last.before);
    else if (last.inverse !== null) this.replace(changed(this.#settled, last.inverse));
    else last.otherwise?.();
    return true;
  }

  /** The cells that are seen: prose that is empty only parts two others. @param edited is seen even so */
  shown(edited: number | null = null): readonly Placed[] {
    return this.cells.filter(
      ({ kind, block, own }) => kind !== 'prose' || own === edited || block.body.trim() !== '',
    );
  }

  /** Names of the queries above a cell, in small letters. */
  above(own: number): string[] {
    return cellsAbove(this.cells, own).flatMap((cell) =>
      cell.kind === 'sql' && cell.name !== null ? [cell.name.toLowerCase()] : [],
    );
  }

  /** The queries above a cell that it can read, with the columns they had when they were run. */
  readable(own: number): { name: string; columns: string[] }[] {
    return cellsAbove(this.cells, own).flatMap((cell) => {
      if (cell.kind !== 'sql' || cell.name === null) return [];
      const outcome = this.outcomes.get(cell.own);
      const columns = outcome?.state === 'table' ? outcome.kept.columns : [];
      return [{ name: cell.name, columns: columns.map(({ name }) => name) }];
    });
  }

  /** The cells and what they show, as it is now. */
  get standing(): Standing {
    const { cells, outcomes, parameters, attached } = this;
    return { cells, outcomes, parameters, attached };
  }

  #withHeld(): string {
    const block = this.#held === null ? undefined : this.cell(this.#held.own)?.block;
    if (this.#held === null || block === undefined) return this.#settled;
    return withBody(this.#settled, block, withFencesEnded(this.#held.body));
  }

  #edge(own: number, side: 'above' | 'below'): number {
    const block = this.cell(own)?.block;
    if (block === undefined) return this.#settled.length;
    return side === 'above' ? block.start : block.end;
  }

  /** Changes the text by an act that can be taken back. */
  #act(text: string, otherwise: Act['otherwise'], move?: Act['move']): void {
    const before = this.#settled;
    this.replace(text);
    const inverse = changeBetween(text, before);
    this.#acts.push({ before, after: text, inverse, otherwise, ...(move && { move }) });
  }

  /** Puts a cell back behind the one that stood above it, or at the beginning of the cells. */
  #putBack(text: string, above: number | null): void {
    const start = this.cells[0]?.block.start ?? this.#settled.length;
    const at = above === null ? start : this.#edge(above, 'below');
    this.replace(withText(this.#settled, at, text));
  }

  #exchange(upper: number, lower: number): void {
    const [first, second] = [this.cell(upper)?.block, this.cell(lower)?.block];
    if (first !== undefined && second !== undefined && first.end <= second.start)
      this.replace(withExchanged(this.#settled, first, second));
  }
}

/** A cell as it stands in a text. */
function written(text: string, { kind, block: { start, end } }: Cell): Written {
  return { kind, text: text.slice(start, end) };
}
