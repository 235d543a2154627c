import { encode, type Encoding } from './encode.ts';
import { padRows, writeRows, type Cell, type Dialect } from './table.ts';

/** One demonstration file as a department handed it in. */
export interface Submission {
  /** Relative to the folder of exports. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** ISO time with the county's offset. */
  readonly submittedAt: string;
  readonly department: string;
  readonly submitter: string;
  readonly revisionReason?: string;
}

/** How one department's program saves its files. */
export interface Manner {
  readonly department: string;
  readonly submitter: string;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** Rows of a spreadsheet are all as wide as the widest. */
  readonly padded: boolean;
}

/** Saves rows in a department's manner. */
export function submission(
  manner: Manner,
  name: string,
  rows: readonly (readonly Cell[])[],
  sent: { readonly at: string; readonly reason?: string },
): Submission {
  const text = writeRows(manner.padded ? padRows(rows) : rows, manner.dialect);
  return {
    path: `${manner.department}/${name}`,
    bytes: encode(text, manner.encoding),
    submittedAt: sent.at,
    department: manner.department,
    submitter: manner.submitter,
    ...(sent.reason === undefined ? {} : { revisionReason: sent.reason }),
  };
}
