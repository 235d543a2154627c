import type { zhDepartments } from './zh-departments.ts';

export const enDepartments: typeof zhDepartments = {
  departments: {
    title: 'Departments',
    headline: (count) => `${count} departments`,
    amiss: (count) => `${count} with targets behind, tasks overdue or files missing`,
    lead: 'Those that need attention come first. What several share is counted for each.',
    columns: {
      name: 'Department',
      targets: 'Targets',
      wanting: 'Behind',
      tasks: 'Tasks, milestones',
      overdue: 'Overdue',
      soon: 'Due soon',
      done: 'Done',
      problems: 'With problem',
      missing: 'Missing',
      late: 'Late',
      files: 'Files owed',
    },
    page: {
      separator: '; ',
      targets: (count, wanting) => `${count} quantified targets, ${wanting} behind`,
      items: (count, overdue) => `${count} tasks and milestones, ${overdue} overdue`,
      files: (count, missing) => `${count} files owed, ${missing} missing`,
      calendar: 'Calendar of files',
      calendarNote:
        'by the day usable data first came; a file wholly set aside does not count. Where a period has no figures, declare that on the page “Hand in”, and it is not missing',
      tasks: 'Tasks and safeguards',
      year: (year) => `Periods of ${year}`,
      month: (month) =>
        'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1] ?? '',
      file: 'File owed',
      frequencies: {
        monthly: 'monthly',
        quarterly: 'quarterly',
        'half-year': 'half-yearly',
        annual: 'annual',
      },
      within: (days) => `within ${days} days`,
      standings: {
        按时: 'in time',
        迟报: 'late',
        缺报: 'missing',
        未到期: 'not yet due',
        零报告: 'nothing to report',
        无变化: 'unchanged',
      },
      missing: (days) => `${days} d`,
      late: (days) => `${days} d`,
      before: (day) => `by ${day}`,
      due: (day) => `due ${day}`,
      received: (day) => `received ${day}`,
      times: (count) => `${count} files`,
      earlier: 'Earlier years',
    },
  },
};
