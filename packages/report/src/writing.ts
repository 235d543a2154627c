import { formatsIn, type Formats } from '@monitor/wording';
import {
  words,
  type Block,
  type Cell,
  type Chart,
  type Column,
  type Heading,
  type Note,
  type Paragraph,
  type Table,
} from './document.ts';
import type { Facts } from './facts.ts';
import { wordsIn, type Words } from './words.ts';

/** A column as a section asks for it. */
export interface Wanted<T> {
  readonly title: string;
  readonly share: number;
  readonly align?: 'end';
  readonly below?: boolean;
  readonly cell: (row: T) => Cell;
}

/** What the sections of one report write with: its facts, words and formats, and the counts of its numbers. */
export class Writing {
  readonly facts: Facts;
  readonly words: Words;
  readonly f: Formats;
  #sections = 0;
  #parts = 0;
  #tables = 0;
  #charts = 0;

  readonly #numbered: boolean;

  /** @param numbered whether tables are numbered: the one on page one, which stands alone, is not */
  constructor(facts: Facts, { numbered }: { readonly numbered: boolean }) {
    this.facts = facts;
    this.#numbered = numbered;
    this.words = wordsIn(facts.language);
    this.f = formatsIn(facts.language);
  }

  /** The heading of a section, with its number: 一、 */
  section(text: string): Heading {
    this.#sections += 1;
    this.#parts = 0;
    return { kind: 'heading', level: 1, text: this.words.number[0](this.#sections) + text };
  }

  /** The heading of a part of a section, with its number: （一） */
  part(text: string): Heading {
    this.#parts += 1;
    return { kind: 'heading', level: 2, text: this.words.number[1](this.#parts) + text };
  }

  /** @param sheet the name of its sheet, where it differs from the caption */
  table<T>(
    caption: string,
    rows: readonly T[],
    columns: readonly Wanted<T>[],
    sheet = caption,
  ): Table {
    const number = this.#numbered ? ++this.#tables : null;
    return {
      kind: 'table',
      id: `table-${number ?? 'alone'}`,
      caption: number === null ? caption : this.words.caption.table(number, caption),
      sheet: number === null ? sheet : `${number} ${sheet}`,
      columns: columns.map(columnOf),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    };
  }

  /** @param draw given the id, unique in the report */
  chart(caption: string, alt: string, draw: (id: string) => string): Chart {
    this.#charts += 1;
    const id = `chart-${this.#charts}`;
    const numbered = this.words.caption.chart(this.#charts, caption);
    return { kind: 'chart', id, caption: numbered, alt, svg: draw(id) };
  }

  /** A table, or where there is no row a sentence that says so. */
  tableOr<T>(
    none: string,
    caption: string,
    rows: readonly T[],
    columns: readonly Wanted<T>[],
  ): Block {
    return rows.length === 0 ? paragraph(none) : this.table(caption, rows, columns);
  }

  /** The column of the period a row is about. */
  period(title: string): Wanted<{ readonly period_start: string; readonly period_end: string }> {
    return {
      ...{ title, share: 6 },
      cell: ({ period_start, period_end }) => words(this.f.period(period_start, period_end)),
    };
  }

  /** Names in a row, as sentences list them. */
  listed(names: readonly string[]): string {
    return names.join(this.words.list);
  }

  /** Chinese in one language, English in the other. */
  named(zh: string, en: string): string {
    return this.facts.language === 'zh' ? zh : en;
  }
}

function columnOf<T>({ title, share, align, below }: Wanted<T>): Column {
  return { title, share, align: align ?? 'start', below: below ?? false };
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text };
}

export function note(text: string): Note {
  return { kind: 'note', text };
}
