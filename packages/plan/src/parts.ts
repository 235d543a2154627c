import * as v from 'valibot';
import {
  annotation,
  area,
  department,
  expectedExport,
  indicator,
  planDocument,
  problemKind,
} from './catalogue.ts';
import { crossCheck } from './cross-checks.ts';
import { commitment, milestone, project, target, task } from './obligations.ts';
import { settings } from './settings.ts';

/** What one record of each part of the plan is; the key is the file's or folder's name. */
export const recordSchemas = {
  plans: planDocument,
  departments: department,
  areas: area,
  indicators: indicator,
  targets: target,
  commitments: commitment,
  milestones: milestone,
  tasks: task,
  projects: project,
  'problem-kinds': problemKind,
  checks: crossCheck,
  annotations: annotation,
  'expected-exports': expectedExport,
} as const;

/** Parts without which there is nothing to monitor; the others may be absent. */
export const requiredParts: readonly string[] = [
  'settings',
  'plans',
  'departments',
  'areas',
  'indicators',
  'targets',
];

/** What a whole file of each part is, for editors. */
export const fileSchemas: Readonly<Record<string, v.GenericSchema>> = {
  settings,
  ...Object.fromEntries(
    Object.entries(recordSchemas).map(([name, schema]) => [name, v.array(schema)]),
  ),
};
