/** As many rows of a list as one page carries. */
const PAGE = 100;

/** One page of a list. */
export interface Listed<R> {
  readonly rows: readonly R[];
  /** Rows on all pages together. */
  readonly matching: number;
  /** Counted from 1. */
  readonly page: number;
  /** Rows on a full page. */
  readonly size: number;
}

/** What a query of one page is bound to. */
export function window(page: number | null): { most: number; skip: number } {
  return { most: PAGE, skip: ((page ?? 1) - 1) * PAGE };
}

/** A page as its query gave it. @param rows each says how many there are in all */
export function listed<R extends { readonly matching: number }>(
  rows: readonly R[],
  page: number | null,
): Listed<R> {
  return { rows, matching: rows[0]?.matching ?? 0, page: page ?? 1, size: PAGE };
}
