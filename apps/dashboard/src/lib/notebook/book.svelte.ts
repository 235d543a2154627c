import {
  parametersOf,
  readNotebook,
  withBody,
  withCell,
  withExchanged,
  withName,
  withoutBlock,
  withValue,
  type ChartSpec,
  type Kept,
  type Ran,
} from '@monitor/notebook/text';
import { SvelteMap } from 'svelte/reactivity';
import { freeName, identities, type Placed } from './cells.ts';
import { queryNamed, ranNow, staleIn, type Standing } from './standing.ts';
import type { Refusal } from './remote.ts';

/** What a cell shows. */
export type Outcome =
  | { readonly state: 'running' }
  | {
      readonly state: 'table';
      readonly kept: Kept;
      readonly ran: Ran;
      readonly milliseconds: number;
    }
  | {
      readonly state: 'chart';
      readonly svg: string;
      /** As it was drawn: from which lines, of which run. */
      readonly body: string;
      readonly run: number;
    }
  | { readonly state: 'refused'; readonly refusal: Refusal };

type Kind = Placed['kind'];
const STEMS = { sql: 'result', input: 'input', chart: 'chart' } as const;

/** A notebook as somebody works on it: its text is the truth, and what cells show is kept beside it. */
export class Book {
  /** Changed by the methods below alone. */
  text = $state('');
  #own: number[] = $state([]);
  #next = 1;
  readonly outcomes = new SvelteMap<number, Outcome>();
  readonly notebook = $derived(readNotebook(this.text));
  readonly cells: readonly Placed[] = $derived(
    this.notebook.cells.map((cell, at) => ({ ...cell, own: this.#own[at] ?? -1 })),
  );
  /** The values of the inputs, by name in small letters. */
  readonly parameters = $derived(parametersOf(this.notebook.cells));
  /** Identities of the cells that show something else than running them now would show. */
  readonly stale: ReadonlySet<number> = $derived(staleIn(this.#standing));
  /** Earlier texts, the latest last. */
  readonly #undo: { text: string; own: number[] }[] = [];

  constructor(text: string) {
    this.#own = readNotebook(text).cells.map(() => this.#next++);
    this.text = text;
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
    const before = this.cells.map((cell) => ({ own: cell.own, text: this.#written(cell) }));
    this.text = text;
    const now = this.notebook.cells.map(({ block: { start, end } }) => text.slice(start, end));
    this.#own = identities(before, now, () => this.#next++);
  }

  cell(own: number): Placed | null {
    return this.cells.find((cell) => cell.own === own) ?? null;
  }

  write(own: number, body: string): void {
    const cell = this.cell(own);
    if (cell !== null && cell.block.body !== body)
      this.replace(withBody(this.text, cell.block, body));
  }

  setValue(own: number, value: string | number): void {
    const cell = this.cell(own);
    if (cell !== null) this.replace(withValue(this.text, cell.block, value));
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

  /** Gives a cell another name; its result is kept under the old one, and nobody would find it. */
  rename(own: number, name: string): void {
    const cell = this.cell(own);
    if (cell === null || cell.kind === 'prose') return;
    this.replace(withName(this.text, cell.block, name));
    this.outcomes.delete(own);
  }

  /**
   * Puts a new cell before or behind another.
   * @param own null to put it at the end
   * @returns its identity
   */
  add(kind: Kind, own: number | null, side: 'above' | 'below', body: string): number {
    this.#remember();
    const at = own === null ? this.text.length : this.#edge(own, side);
    const name =
      kind === 'prose' || kind === 'chart' ? null : freeName(this.cells, kind, STEMS[kind]);
    const known = [...this.#own];
    this.replace(withCell(this.text, at, { kind, name: kind === 'sql' ? null : name, body }));
    const added = this.cells.find((cell) => !known.includes(cell.own) && cell.kind === kind);
    return added?.own ?? -1;
  }

  remove(own: number): void {
    const cell = this.cell(own);
    if (cell === null) return;
    this.#remember();
    this.replace(withoutBlock(this.text, cell.block));
    this.outcomes.delete(own);
  }

  /** Exchanges a cell with the next that is not empty, up or down. */
  move(own: number, step: -1 | 1): void {
    const shown = this.shown();
    const at = shown.findIndex((cell) => cell.own === own);
    const [first, second] = step < 0 ? [shown[at - 1], shown[at]] : [shown[at], shown[at + 1]];
    if (first === undefined || second === undefined) return;
    this.#remember();
    this.replace(withExchanged(this.text, first.block, second.block));
    const places = this.cells.map((cell) => cell.own);
    const [a, b] = [places.indexOf(first.own), places.indexOf(second.own)];
    if (a < 0 || b < 0) return;
    places[a] = second.own;
    places[b] = first.own;
    this.#own = places;
  }

  /** Takes the last change of cells back; what was typed since goes with it. */
  undo(): boolean {
    const last = this.#undo.pop();
    if (last === undefined) return false;
    this.#own = last.own;
    this.text = last.text;
    return true;
  }

  /** The cells that are seen: prose that is empty only parts two others. */
  shown(): readonly Placed[] {
    return this.cells.filter((cell) => cell.kind !== 'prose' || cell.block.body.trim() !== '');
  }

  /** Names of the queries above a cell, in small letters. */
  above(own: number): string[] {
    const at = this.cells.findIndex((cell) => cell.own === own);
    return this.cells
      .slice(0, at)
      .flatMap((cell) =>
        cell.kind === 'sql' && cell.name !== null ? [cell.name.toLowerCase()] : [],
      );
  }

  /** The queries above a cell that it can read, with the columns they had when they were run. */
  readable(own: number): { name: string; columns: string[] }[] {
    const at = this.cells.findIndex((cell) => cell.own === own);
    return this.cells.slice(0, at).flatMap((cell) => {
      if (cell.kind !== 'sql' || cell.name === null) return [];
      const outcome = this.outcomes.get(cell.own);
      const columns = outcome?.state === 'table' ? outcome.kept.columns : [];
      return [{ name: cell.name, columns: columns.map(({ name }) => name) }];
    });
  }

  /** The query whose result a chart draws. */
  sourceOf(spec: ChartSpec): Placed | null {
    return queryNamed(this.cells, spec.data.toLowerCase());
  }

  /** What stands when a query is run now. */
  standing(own: number, kept: Kept, run: number): Ran | null {
    const cell = this.cell(own);
    return cell === null ? null : ranNow(this.#standing, cell, kept, run);
  }

  get #standing(): Standing {
    const values = Object.fromEntries(
      Object.entries(this.parameters).map(([name, { value }]) => [name, value]),
    );
    return { cells: this.cells, outcomes: this.outcomes, values };
  }

  #edge(own: number, side: 'above' | 'below'): number {
    const block = this.cell(own)?.block;
    return block === undefined ? this.text.length : side === 'above' ? block.start : block.end;
  }

  #written({ block: { start, end } }: Placed): string {
    return this.text.slice(start, end);
  }

  #remember(): void {
    this.#undo.push({ text: this.text, own: [...this.#own] });
  }
}
