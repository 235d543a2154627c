import type { zhHandIn } from './zh-hand-in.ts';

const plural = (count: number | string, one: string, many = `${one}s`) =>
  `${count} ${String(count) === '1' ? one : many}`;

/** Wording of the page on which a file is handed in, and of its receipt. */
export const enHandIn: typeof zhHandIn = {
  declare: {
    title: 'Blank forms, and nothing to report',
    lead: 'Where there is no export, download the blank form, fill it in and drop it above; what stands in grey was reported last, for comparison, and is not read.',
    form: 'Form',
    blank: 'Download it blank',
    nothing: 'Where a period has no figures, say so; it is then not missing:',
    kinds: { zero: 'nothing to report', unchanged: 'unchanged this month' },
    period: 'Period',
    hint: '2024-02, 2024年',
    send: 'Declare',
    sending: 'Sending…',
  },
  handIn: {
    title: 'Hand in',
    lead: 'Put in the table as your department’s system exports it. It is first read and checked here, in your browser; nothing is kept before you submit.',
    as: (department) => `Handing in for ${department}.`,
    mayNot:
      'You are not signed in. You can check a file here; to try or submit it, use your department’s token. After signing in you put the file in again, so it is best to do so now:',
    signIn: 'sign in',
    signInFirst:
      'This is as far as it goes. To try and submit, sign in with your department’s token; you come back here and put the file in again.',
    noScript:
      'Checking a file needs scripts in the browser. The operator can also take it in with monitor ingest.',
    correcting: (load, file, aside) =>
      `Correcting ${load} (${file}${aside > 0 ? `, ${plural(aside, 'line')} set aside` : ''}). Hand in the whole file, corrected; earlier values stay as history.`,
    drop: 'Drop the file here, or press to choose it',
    dropNote:
      'Excel and WPS workbooks (.xlsx, .xls, .et, .ods), CSV and other text; encoding and separator are recognised',
    another: 'Another file',
    readThrough: 'all checked',
    steps: [
      'Put the file in: you see at once what it is read as, which cells are wrong, and how to mend them.',
      'Correct what is wrong where the file comes from, and put it in again.',
      'Try it: which values it would add or revise, which targets would be rated otherwise; nothing is kept.',
      'Submit it and print the receipt; what was wrong after all can be corrected or withdrawn.',
    ],
    reading: 'Reading…',
    progress: (done, size) => `${done} of ${size} checked`,
    signedOut:
      'You are not signed in any more, and the file was not submitted. Sign in and put it in again:',
    changedFile: 'The file has been changed; put it in again.',
    oneAtATime: (taken, others) =>
      `One file at a time: “${taken}” was taken, ${plural(others, 'other')} not; put them in one by one.`,
    noAnswer: 'The server does not answer; try again later.',
    unreadable: 'The browser cannot read this file; check it and try again.',
    emptyFile: 'This file is empty; check it and choose again.',
    tooLarge: (size, most) =>
      `The file has ${size}, more than the ${most} that the server takes; split it to hand it in.`,
    largeWorkbook:
      'This workbook is too large to be opened in a browser; save it as CSV in Excel or WPS and put that in.',
    understood: 'What it is read as',
    file: (name, size) => `${name} (${size})`,
    workbook: (format, sheets) => `workbook (.${format}), ${plural(sheets, 'sheet')}`,
    sheetOf: (sheet) => `Sheet “${sheet}”`,
    lines: (lines, records) => `${plural(lines, 'line')}, ${records} of data`,
    encoding: (name) => `encoding ${name}`,
    delimiter: (name) => `separator ${name}`,
    table: (title) => `Table “${title}”: `,
    untitled: 'Table: ',
    header: (lines) => (lines === '' ? 'no header' : `header on line ${lines}`),
    from: (line) => `data from line ${line}`,
    form: (title) => `recognised as “${title}”`,
    noForm: 'recognised as no known form',
    taughtForm: 'a table whose columns were explained by hand',
    columns: (count) => `Columns (${count})`,
    column: { name: 'Name', unit: 'Unit', role: 'Read as' },
    roles: {
      area: 'area',
      period: 'period',
      indicator: 'name of an indicator',
      unit: 'unit',
      context: 'remark, not used',
      outside: 'not in the catalogue, not used',
      value: 'figure',
    },
    basis: 'Grounds',
    settle: 'Additions',
    settleNote:
      'What the file does not say and the program cannot know; it is recorded with what you hand in.',
    said: { pipeline: 'Pipeline', period: 'Period', area: 'Area', unit: 'Unit' },
    hints: { period: 'as 2024-02', area: 'name or code', unit: 'as 万人, 公顷' },
    automatic: 'recognised',
    again: 'Check again',
    personal: 'Holds personal data and cannot be handed in',
    personalColumn: (name, line, kind) =>
      `${name === '' ? `Line ${line}` : `Column “${name}” (from line ${line})`} seems to hold ${kind === 'id-card' ? 'identity-card' : 'telephone'} numbers.`,
    personalMend: 'Delete them and hand the file in again; it has not been sent.',
    findings: 'Findings',
    findingsCount: (shown, all) => (shown === all ? all : `the first ${shown} of ${all}`),
    further: (count) => `See further ones (${count} more)`,
    next: {
      reading: 'Being checked; what has been found is listed here.',
      unknown:
        'It was recognised as no known form. See that its headings are complete and named as ever; a new table you can explain above, column by column.',
      blank:
        'The file holds no figures. Fill it in, save it and put it in again; where a period has none, declare that.',
      errors: (aside, taken) =>
        `${[
          ...(aside > 0
            ? [`${plural(aside, 'error')} will be set aside, marked ▲ in the table below`]
            : []),
          ...(taken > 0
            ? [`${taken} will be taken all the same but should be verified, marked △`]
            : []),
        ].join(
          '; ',
        )}. Correct the file where it comes from, save it and put it in again; or try and submit it as it is: all else is accepted.`,
      remarks: (count) =>
        `No errors, ${plural(count, 'remark')} to look at; if all is right, go on and try it below.`,
      clean: 'Nothing was found; go on and try it below.',
    },
    toTeach: 'Explain its columns',
    halfEmpty: (filled, asked) =>
      `Only ${filled} of ${asked} cells are filled in; see that none is missing.`,
    inParts:
      'The file is large and was checked in parts; repeated values are compared throughout when you try it. So large a file had best be a regular list (CSV in UTF-8, one line of headings, one figure a line); the server may refuse another, which is then to be split.',
    sheet: 'The file',
    aside: 'more to the right: scroll sideways',
    goTo: (sheet, line) => `See ${sheet === null ? '' : `sheet “${sheet}”, `}line ${line}`,
    lineColumn: 'Line',
    kinds: {
      blank: 'blank',
      title: 'title',
      fact: 'statement',
      header: 'header',
      note: 'note',
      source: 'source',
      total: 'total',
      separator: 'separator',
    },
    changes: 'What would change',
    try: 'Try it',
    trying: 'Trying…',
    tryNote: 'The file is sent to the server and tried; nothing is kept.',
    outcome: (added, revised, unchanged) =>
      `${plural(added, 'value')} added, ${revised} revised, ${unchanged} unchanged.`,
    outcomeLines: (accepted, aside, noData, out) =>
      `${plural(accepted, 'line')} accepted, ${aside} set aside, ${noData} without data, ${out} out of scope.`,
    asideNote:
      'What is set aside is kept too and can be handed in again, corrected; the other cells of a line are accepted.',
    more: (count) => `Trying it found ${count} more:`,
    ratingsWanted: 'Working out which targets would be rated otherwise…',
    unapplied:
      'What is said above has been changed and the file not read so: press “Read it so” or “Check again” first.',
    asOfMoves: (before, after) =>
      `This file moves the day of assessment from ${before} to ${after}; most of these changes come of that.`,
    noRatings: 'No target would be rated otherwise.',
    ratings: (count) => `${plural(count, 'target')} would be rated otherwise:`,
    reason: 'Reason for the revision',
    reasonWhy: 'Values are revised: say why; it is recorded with them.',
    submit: 'Submit',
    submitting: 'Submitting…',
    submitAside: (lines) => `Submit (${plural(lines, 'line')} set aside)`,
    taken: (load) => `Received as ${load}.`,
  },
  receipt: {
    title: 'Receipt',
    print: 'Print the receipt',
    number: 'Number',
    received: 'Received',
    recorded: 'Recorded',
    file: 'File',
    form: 'Form',
    period: 'Period',
    periods: (first, last, count) => `${first} to ${last}, ${count} periods`,
    declared: { zero: 'Nothing to report', unchanged: 'Unchanged this month' },
    withdrawn: (at) => `Withdrawn (${at})`,
    sha256: 'SHA-256',
    department: 'Department',
    submitter: 'Submitted by',
    outcome: 'Outcome',
    lines: 'Lines',
    observations: 'Changes',
    findings: 'Findings',
    errors: (errors, others) => `${plural(errors, 'error')}, ${plural(others, 'remark')}`,
    reason: 'Reason for the revision',
    printed: 'By number and SHA-256 the file can be shown to be unchanged.',
  },
  acts: {
    asideNext: (lines) =>
      `${plural(lines, 'line')} set aside: download them for whoever filled them in to check, correct the file where it comes from, and hand it in again.`,
    aside: 'Download what was set aside (CSV)',
    correct: 'Correct and hand in again',
    withdraw: 'Withdraw',
    withdrawLead: 'Earlier values come back; the file and its record stay.',
    reason: 'Reason',
    withdrawIt: 'Withdraw this load',
    mayNot: 'To withdraw a load, sign in with your department’s token.',
    notYours: (department) =>
      `This file was handed in by ${department}; only that department or the operator can withdraw it.`,
    noReason: 'Say why it is withdrawn.',
  },
};
