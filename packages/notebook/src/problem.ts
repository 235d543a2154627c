/** What can be wrong with a notebook as it is written; it can be opened and mended all the same. */
export type Rule =
  | 'front-matter'
  | 'unclosed'
  | 'attributes'
  | 'name'
  | 'duplicate'
  | 'yaml'
  | 'spec'
  | 'unknown-data';

export interface Problem {
  readonly rule: Rule;
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** What is written there, or what the reader of YAML says of it. */
  readonly text: string;
}
