import type * as v from 'valibot';
import type { areaLevel, areaPart, frequency, reportedLevel, text } from './primitives.ts';
import type { settings } from './settings.ts';
import type {
  annotation,
  area,
  department,
  expectedExport,
  indicator,
  planDocument,
  problemKind,
} from './catalogue.ts';
import type { crossCheck } from './cross-checks.ts';
import type { commitment, milestone, project, target, task } from './obligations.ts';

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type Output<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

/** Words shown on screen, in both languages. */
export type Text = Output<typeof text>;
export type AreaLevel = v.InferOutput<typeof areaLevel>;
export type AreaPart = v.InferOutput<typeof areaPart>;
/** An area level, or one kind of part of a county: `part:builtup`. */
export type ReportedLevel = v.InferOutput<typeof reportedLevel>;
export type Frequency = v.InferOutput<typeof frequency>;

export type Settings = Output<typeof settings>;
export type PlanDocument = Output<typeof planDocument>;
export type Department = Output<typeof department>;
/** One reference area; `grid`, where given, is a schematic tile position [column, row]. */
export type Area = Omit<Output<typeof area>, 'grid'> & {
  readonly grid?: readonly [column: number, row: number];
};
/** One indicator as loaded: what the file says, and two figures that follow from it. */
export type Indicator = Output<typeof indicator> & {
  /** value = numerator / denominator × derivedFactor, from their units; null if not derived. */
  readonly derivedFactor: number | null;
  /** Days after which its newest observation is too old to assess, by frequency. */
  readonly maxAgeDays: number;
};
export type Target = Output<typeof target>;
export type Role = Target['roles'][number];
export type Reference = Target['reference'];
export type Due = NonNullable<Target['due']>;
export type Commitment = Output<typeof commitment>;
export type Milestone = Output<typeof milestone>;
export type Task = Output<typeof task>;
export type Project = Output<typeof project>;
export type ProblemKind = Output<typeof problemKind>;
export type CrossCheck = Output<typeof crossCheck>;
export type Annotation = Output<typeof annotation>;
export type ExpectedExport = Output<typeof expectedExport>;

/** Everything in the plan directory, validated; `hash` is the SHA-256 of its canonical JSON. */
export interface Plan {
  readonly hash: string;
  readonly settings: Settings;
  readonly plans: readonly PlanDocument[];
  readonly departments: readonly Department[];
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly commitments: readonly Commitment[];
  readonly milestones: readonly Milestone[];
  readonly tasks: readonly Task[];
  readonly projects: readonly Project[];
  readonly problemKinds: readonly ProblemKind[];
  readonly checks: readonly CrossCheck[];
  readonly annotations: readonly Annotation[];
  readonly expectedExports: readonly ExpectedExport[];
}
