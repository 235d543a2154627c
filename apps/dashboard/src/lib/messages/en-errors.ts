import { formatsIn } from '@monitor/wording';
import type { Messages } from './index.ts';

const unknown: Messages['errors']['unknown'] = {
  plan: (id) => `There is no action plan “${id}”; start from the overview.`,
  indicator: (id) => `There is no indicator “${id}”; start from the list of indicators.`,
  area: (id) => `There is no area “${id}”; start from the list of areas.`,
  value: 'There is no value of this indicator for the area and month chosen; choose others.',
  deadlines:
    'This plan has no two deadlines that differ, so there is no chart; choose another plan.',
  coverage: 'No series that meets the conditions has values; ask for fewer conditions.',
  progress: (id) =>
    `There is no task or milestone “${id}”, or fewer than two months of its progress were reported in that time; choose another.`,
  task: (id) => `There is no task or milestone “${id}”; start from the task ledger.`,
  department: (id) => `There is no department “${id}”; start from the list of departments.`,
  notebook: (name) => `There is no notebook “${name}”; go in from the list of notebooks.`,
  chartFormat: (format) =>
    `Charts have no format ${format}; ask for svg, html, md, csv or parquet.`,
  load: (id) => `There is no load “${id}”; start from the data page.`,
};

export const enErrors: Pick<Messages, 'errors'> = {
  errors: {
    title: 'This page cannot be shown',
    unconditional: 'Open this page without conditions',
    back: 'Back to the overview',
    byStatus: (status) => {
      if (status === 404)
        return 'There is no such page; check the address, or start from the overview.';
      if (status === 405) return 'This address does not take such a request.';
      if (status < 500) return 'The request is not valid; go back and try again.';
      return 'The server failed and has logged it; try again later, or call the system administrator.';
    },
    noPublication:
      'No data has been published yet; run npx monitor ingest to take in data files first.',
    noAnswer:
      'The publication is there, but queries on it fail, as the log says; start the server anew, or run npx monitor publish.',
    unknownParameter: (name, known) =>
      known === ''
        ? `The address has an unknown parameter, ${name}; it takes none, so leave it out.`
        : `The address has an unknown parameter, ${name}; known ones are: ${known}.`,
    badParameter: (name, value, wanted) =>
      `The parameter ${name} of the address cannot be “${value}”; ${wanted}.`,
    wanted: {
      options: (options) => `it is one of: ${options}`,
      examples: (examples) => `write it like ${examples}`,
      other: 'check it',
    },
    repeatedParameter: (name) => `The parameter ${name} of the address may be given only once.`,
    missingParameter: (name) => `The parameter ${name} is missing; add it.`,
    noForm: 'The body must be a form; choose language or colours on a page.',
    badBody: (where) =>
      where === ''
        ? 'The body must be the JSON that the description of the interface shows; check it.'
        : `In the body, ${where} is missing or wrong; check it by the description of the interface.`,
    noSession:
      'There is no such session, or it has ended; open the notebook anew or run its cells again.',
    tooManySessions: (most) =>
      `${most} sessions are open; close notebooks that are not used, or try again later.`,
    tooManyQueries: (most) => `${most} queries are running; try again later.`,
    changedMeanwhile:
      'The file has been changed elsewhere and was not saved; compare before deciding.',
    notebookTaken: 'There is a notebook of that name, and nothing was saved; choose another name.',
    notText:
      'The notebook is no text in UTF-8; it cannot be opened and is left as it is. Save it as UTF-8 in an editor.',
    notebookName:
      'A notebook’s name has letters, digits, blanks, - and _ only, 80 at most; its text a million characters at most.',
    noTag:
      'Say which version the text was made from: If-Match with its ETag, If-None-Match: * for a new one.',
    needsToken: (command) =>
      `Without signing in you may only read: enter your department’s token on the page “Sign in”, send Authorization: Bearer TOKEN, or run ${command} on the server.`,
    badToken:
      'The token is wrong or has been withdrawn: sign in again, or ask the operator for a new one.',
    emptyRange: (from, to) => `The first day ${from} is later than the last day ${to}; swap them.`,
    wantedType: (types) =>
      `Say in the header Content-Type what the body is: ${types}; the types of forms are not taken.`,
    elsewhere: 'Forms are taken from this site’s own pages only; use those.',
    emptyFile: 'The body is empty; send the content of the file as the body.',
    tooLarge: (most) =>
      `The file or body is larger than the ${most} that the server takes; split it, or have BODY_SIZE_LIMIT raised.`,
    notAcceptable: (types) =>
      `Nothing the Accept header takes can be answered; there are: ${types}.`,
    unknown,
    failures: {
      plan: unknown.plan,
      indicator: unknown.indicator,
      area: unknown.area,
      value: () => unknown.value,
      syntax: (said) => `The statement is not written as SQL wants it; mend it: ${said}`,
      'not-select': () =>
        'Only reading statements (SELECT) can be run, no changes and no settings.',
      none: () => 'There is no statement; write a SELECT.',
      many: () => 'Only one statement can be run at a time; send the others by themselves.',
      'table-function': (name) =>
        `The table function ${name} cannot be used; read the relations of the publication.`,
      sql: (said) => `The statement could not be run; check it: ${said}`,
      seconds: (most) => `The query was stopped after ${most} seconds; ask for less.`,
      megabytes: (most) => `The query was stopped at ${most} MB of memory; ask for less.`,
      ended: () => 'The query’s process ended unexpectedly; try again.',
      pipeline: (id) => `There is no pipeline “${id}”; /api/v1/pipelines lists those there are.`,
      form: (known) => `Name one of the pipeline’s forms: ${known}.`,
      period: (example) => `period is none of this form’s; write it like ${example}.`,
      setting: (text) =>
        `set cannot be “${text}”; write unit=…, unit[column]=…, period=2023-06 or area=code.`,
      department: (name) =>
        `This is a form of ${name}, which only that department can hand in; leave it to them.`,
      reason: (revised) =>
        `This would revise ${revised} figures: say why. The file was not taken in.`,
      'not-over': (end) =>
        `The period ends on ${formatsIn('en').day(end)} and is not over: it cannot be declared yet.`,
      'handed-in': () =>
        'Figures of this period were handed in already: it cannot be declared empty.',
      locked: () =>
        'The ledger has been in use by another process for 30 seconds; try again later.',
    },
  },
};
