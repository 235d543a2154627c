import type { zhReports } from './zh-reports.ts';

/** English wording of the pages on monthly reports. */
export const enReports: typeof zhReports = {
  reports: {
    title: 'Reports',
    lead: 'The report on each month, in files that say the same. Later corrections leave an edition as it is and make another; the trace code of a figure on paper, typed into the search, leads to where it comes from.',
    none: 'No report yet. One is made when it is due, or on the server by this page or monitor report MONTH.',
    make: 'Make',
    makeHint:
      'Makes the report on the month as known now, in a few seconds; what says the same as before is not kept twice.',
    noMonth: 'Choose the month to report on.',
    inTheMaking: (month, ready) =>
      ready.length === 0
        ? `The report on ${month} is being made …`
        : `The report on ${month} is being made, ${ready.join(', ')} ready …`,
    languages: { zh: 'in Chinese', en: 'in English' },
    delivery: {
      channels: { webhook: 'Webhook', mail: 'E-mail' },
      delivered: (channel, at, but) =>
        `${channel}: delivered ${at}${but === null ? '' : ` (${but})`}`,
      waiting: (channel) => `${channel}: waiting`,
      failed: (channel, count, reason, over) =>
        `${channel}: not delivered ${count === 1 ? 'once' : `${count} times`} (${reason}), ${over ? 'given up' : 'tried again every hour'}`,
    },
    all: 'All reports',
    of: (month) => `Report on ${month}`,
    edition: (edition) => `edition ${edition}`,
    knownAt: (instant) => `as known at ${instant}`,
    first: 'first',
    differing: (count) => (count === 1 ? '1 place' : `${count} places`),
    columns: {
      month: 'Month',
      edition: 'Edition',
      known: 'Known at',
      differing: 'Differs from the one before',
      files: 'Download',
    },
    formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: 'Web page' },
    against: 'Compare with',
    compare: 'Compare',
    comparedWith: (now, before) => `${now} against ${before}`,
    same: 'Both say the same.',
    where: 'Where',
    absent: '(not there)',
    unknown: (name) => `There is no report ${name}: the page of reports lists those there are.`,
  },
};
