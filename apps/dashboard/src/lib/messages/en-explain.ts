import type { Messages } from './index.ts';

export const enExplain: Pick<Messages, 'explain'> = {
  explain: {
    title: 'Where a number comes from',
    lead: 'One number, from the clause of its target to a line and column of a file.',
    value: 'Value',
    clause: 'Target and clause',
    noTarget: 'This indicator has no quantified target for this area.',
    definition: 'Definition',
    computed: 'Computed from',
    sources: 'Record in the file',
    reported: (file) => `reported in ${file}`,
    line: (line) => `line ${line}`,
    at: (line, column) => `line ${line}, column “${column}”`,
    written: (text) => `written “${text}”`,
    received: (at, department) => `received ${at} from ${department}`,
    receivedFrom: (at) => `received ${at}`,
    openLine: 'Open the file at this line',
    vintages: 'Vintages',
    vintageColumns: {
      value: 'Value',
      origin: 'Origin',
      from: 'From',
      to: 'Until',
      reason: 'Reason',
      source: 'Source',
    },
    current: 'current',
    withdrawn: 'withdrawn',
    discrepancy: (reported, derived) =>
      `The reported ${reported} differs from the derived ${derived} by more than rounding.`,
    agree: 'Reported and derived values agree.',
    recorded: (at) => `recorded ${at}`,
    noSource: 'no source recorded',
    command: 'The command line gives the same answer',
    pick: 'Show',
  },
};
