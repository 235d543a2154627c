/** A text in both languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One figure an export carries: which indicator, under which names, in which unit. */
export interface Measure {
  readonly indicator: string;
  /** Names under which departments write it: column, row label, preamble fact or code. */
  readonly names: readonly string[];
  /** What this export means where the file itself states no unit; absent: a person must say. */
  readonly unit?: string;
  /** The part of the reference area the figure is about. */
  readonly part?: 'builtup' | 'urban' | 'rural';
}

/** Where a dimension of the observations stands in the file. */
export interface Dimension {
  /** Names of columns that hold it, in order of preference. */
  readonly columns?: readonly string[];
  /** Keys of preamble lines that hold it. */
  readonly facts?: readonly string[];
  /** What holds when the file does not say: an area id or `home`; a period as `parsePeriod` reads it. */
  readonly default?: string;
}

/** What a pipeline demands of one form a department exports; plain data, so that the browser can have it. */
export interface Contract {
  readonly id: string;
  /** Raised when a change would read a known file differently: it is then loaded anew. */
  readonly version: number;
  readonly title: Text;
  readonly kind: 'observations' | 'task-progress' | 'problem-ledger' | 'no-data';
  /** Evidence that a table is this form: of each inner list at least one name must stand in it. */
  readonly requires: readonly (readonly string[])[];
  readonly area: Dimension;
  readonly period: Dimension;
  /** Where the indicator's name stands when it is not a column header. */
  readonly indicator?: Omit<Dimension, 'default'>;
  readonly measures: readonly Measure[];
  /** Names of columns that say their row's unit, beside the usual ones. */
  readonly units?: readonly string[];
  /** Columns the form carries that hold no figures, such as serial numbers and remarks. */
  readonly context?: readonly string[];
  /** What becomes of areas and columns that the plan's catalogue and this contract do not know. */
  readonly outside: {
    readonly areas: 'out-of-scope' | 'quarantine';
    readonly columns: 'out-of-scope' | 'quarantine';
  };
  /** Further ways this department writes a missing value. */
  readonly missing?: readonly string[];
  /** Of a form that a person taught on one file: it goes before the forms that pipelines declare. */
  readonly taught?: Teaching;
}

/** Who taught a form, and when. */
export interface Teaching {
  /** Null where nobody gave a name. */
  readonly by: string | null;
  /** The day in the plan's time zone; null while it is being taught. */
  readonly on: string | null;
}

/** How one department's exports become observations. */
export interface Pipeline {
  readonly id: string;
  /** The department that exports these files; null for reference series of others. */
  readonly department: string | null;
  readonly title: Text;
  readonly contracts: readonly Contract[];
}

/**
 * Declares a pipeline; the one way a folder under `pipelines/` makes itself known.
 * @param pipeline the contracts as plain data
 * @returns the same object, checked by the compiler
 */
export function definePipeline(pipeline: Pipeline): Pipeline {
  return pipeline;
}
