import type { Manner } from './submission.ts';

/** The construction bureau's office computer: GB18030, commas, CRLF, rows as wide as the sheet. */
export const housing: Manner = {
  department: 'housing',
  submitter: '住建局统计员',
  encoding: 'gb18030',
  dialect: { delimiter: ',', lineEnd: '\r\n' },
  padded: true,
};
