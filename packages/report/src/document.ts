/** A report as one structure, made once: every format is a rendering of it, so that they cannot disagree. */
export interface ReportDocument {
  readonly language: 'zh' | 'en';
  /** `YYYY-MM`. */
  readonly month: string;
  readonly title: string;
  readonly subtitle: string;
  /** What stands on every page: the month, what was known when, and that data is demonstration where it is. */
  readonly running: string;
  /** Said before all else where figures are no official ones; null where they are. */
  readonly warning: string | null;
  /** ISO instant; what every date inside the files is set to. */
  readonly knownAt: string;
  /** Page one, which stands alone, then the sections. */
  readonly brief: readonly Block[];
  readonly sections: readonly Block[];
}

export type Block = Heading | Paragraph | Note | Table | Chart;

export interface Heading {
  readonly kind: 'heading';
  /** 1 for a section (一、), 2 for a part of it (（一）). */
  readonly level: 1 | 2;
  /** With its number. */
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Small print under what it is about. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** A figure or a text of a table. */
export interface Cell {
  /** As it is read. */
  readonly text: string;
  /** The number behind it, for sheets, in the unit the text is in; null for words. */
  readonly value: number | null;
  /** Places of the number in sheets. */
  readonly decimals: number;
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Share of the width of a page, in relation to the others. */
  readonly share: number;
  /** Whether it stands on a line of its own under the row, since it is a sentence. */
  readonly below: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the report. */
  readonly id: string;
  /** With its number. */
  readonly caption: string;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  /** With its number. */
  readonly caption: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly svg: string;
}

/** What stands where there is nothing to say. */
const NOTHING = '—';

/** A cell of words. */
export function words(text: string | null): Cell {
  return { text: text ?? NOTHING, value: null, decimals: 0 };
}

/** A cell of a figure. @param text as it is read @param value the number behind it */
export function figure(text: string, value: number | null, decimals: number): Cell {
  return { text, value, decimals };
}

/** A cell of a figure as exact as it was set: a target of 36 is 36, one of 7.5 is 7.5. */
export function exact(text: string, value: number): Cell {
  return figure(text, value, String(value).split('.')[1]?.length ?? 0);
}

/** A table as it is set: cells beside each other, and under a row what is said of it in sentences. */
export interface LaidTable {
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    readonly said: readonly { readonly title: string; readonly text: string }[];
  }[];
}

/** Parts what stands beside from what stands below, of which only what says something. */
export function laidOut({ columns, rows }: Table): LaidTable {
  return {
    columns: columns.filter(({ below }) => !below),
    rows: rows.map((row) => ({
      cells: row.filter((_, at) => columns[at]?.below !== true),
      said: columns.flatMap(({ title, below }, at) => {
        const text = row[at]?.text ?? NOTHING;
        return below && text !== NOTHING ? { title, text } : [];
      }),
    })),
  };
}
