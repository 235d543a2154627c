import { officeTime } from './calendar.ts';
import type { County } from './county.ts';
import { supervision } from './supervision.ts';
import { submission, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';

/** Answers of each half-year from 2021, in %: satisfied, aware of waste sorting, taking part in it. */
const ANSWERS = [
  [81.2, 62.4, 21.5],
  [82.0, 65.1, 23.9],
  [81.6, 68.8, 27.2],
  [83.4, 72.5, 31.8],
  [85.1, 76.9, 35.0],
  [86.3, 79.4, 34.6],
];

/** The half-yearly survey of residents: questions in rows, with the size of the sample. */
export function surveyReports(county: County): Submission[] {
  return ANSWERS.map(([satisfied = 0, aware = 0, sorting = 0], index) => {
    const year = 2021 + Math.floor(index / 2);
    const first = index % 2 === 0;
    const half = `${String(year)}年${first ? '上' : '下'}半年`;
    const sample = 620 + 15 * index;
    const rows: Cell[][] = [
      [`${county.name}市民满意度和垃圾分类调查结果${county.mark}`],
      ['调查项目', half, '样本量(份)'],
      ['市民满意度', `${fixed(satisfied, 1)}%`, sample],
      ['垃圾分类知晓率', `${fixed(aware, 1)}%`, sample],
      ['垃圾分类参与率', `${fixed(sorting, 1)}%`, sample],
      ['注：入户问卷，不含外出人员。'],
    ];
    return submission(supervision('gb18030'), `市民调查_${half}.csv`, rows, {
      at: officeTime({ year, month: first ? 6 : 12 }, 13, `survey ${half}`),
    });
  });
}
