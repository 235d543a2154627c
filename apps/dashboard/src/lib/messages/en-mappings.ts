import type { zhMappings } from './zh-mappings.ts';

/** Wording of what people taught of files' columns: where it is taught, and where it is listed. */
export const enMappings: typeof zhMappings = {
  mappings: {
    lead: (all, used) =>
      `Kinds of table whose columns people have explained: ${all}, in use: ${used}. Files with the same columns are read accordingly.`,
    empty: 'Nobody has said yet what the columns of a new table are.',
    how: 'What the columns of an unknown table are can be said where it is handed in:',
    taught: (by, at, version) =>
      `Said by ${by ?? 'the submitter'} on ${at}${version > 1 ? ` (version ${version})` : ''},`,
    on: (load) => `in ${load}`,
    read: (count) => `${count} ${count === 1 ? 'file has' : 'files have'} been read by it.`,
    withdrawn: (at) => `Out of use since ${at}: `,
    columns: 'What each column is',
    column: 'Column',
    meaning: 'Read as',
    passing: '(columns that say only a period or an area)',
    figures: (indicator, unit) => (unit === null ? indicator : `${indicator} (${unit})`),
    roles: {
      area: 'area',
      period: 'period',
      unit: 'unit',
      none: 'not taken',
      value: 'figures of an indicator',
    },
    teach: 'Say what the columns are',
    change: 'Change what the columns are',
    teachNote:
      'Say it column by column, and the file is read so. It is kept with what you hand in, and later files with the same columns are read so too (whatever month stands in them).',
    readAs: (by, day) =>
      `Read as ${by ?? 'the submitter'} explained it on ${day}; where columns have changed, say so below.`,
    pipeline: 'Pipeline it belongs to',
    choose: 'choose',
    samples: 'First lines',
    indicator: 'Indicator',
    unit: 'Unit',
    notSaid: 'not said',
    search: 'type to find',
    option: (unit, topic) => (topic === '' ? unit : `${topic} · ${unit}`),
    usualUnit: (unit) => `${unit} in the plan`,
    meaningOf: (column) => `What “${column}” is`,
    indicatorOf: (column) => `Indicator of “${column}”`,
    unitOf: (column) => `Unit of “${column}”`,
    readSo: 'Read it so',
    keptNote: 'It is only checked again; it is kept when you submit.',
    withdraw: 'Put out of use',
    withdrawLead:
      'Files of this kind are then no longer read so. Values taken in stay; to take them back, go to the file they came in.',
    reason: 'Reason',
    withdrawIt: 'Put it out of use',
    noReason: 'Say why it is put out of use.',
    mayNot: 'To put it out of use, sign in with your department’s token.',
    notYours:
      'It belongs to another department’s pipeline; that department or the operator can put it out of use.',
  },
};
