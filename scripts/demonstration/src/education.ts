import type { County } from './county.ts';
import { shares } from './shares.ts';
import { submission, type Manner, type Submission } from './submission.ts';
import { fixed, fullWidth, grouped, type Cell } from './table.ts';

/** The education bureau: UTF-8 with mark, full-width figures, percent signs in the cells. */
const education: Manner = {
  department: 'education-sports-science',
  submitter: '教体科技局学籍办',
  encoding: 'utf-8-bom',
  dialect: { delimiter: ',', lineEnd: '\r\n' },
  padded: false,
};

/** The county's children on 1 September. */
interface Autumn {
  readonly year: number;
  readonly aged3to5: number;
  readonly inKindergarten: number;
  readonly ofSchoolAge: number;
  readonly enrolled: number;
  readonly at: string;
}

const AUTUMNS: readonly Autumn[] = [
  {
    year: 2021,
    aged3to5: 9124,
    inKindergarten: 8686,
    ofSchoolAge: 30412,
    enrolled: 30369,
    at: '2021-10-20T10:35:00+08:00',
  },
  {
    year: 2022,
    aged3to5: 8761,
    inKindergarten: 8489,
    ofSchoolAge: 30105,
    enrolled: 30084,
    at: '2022-10-18T15:02:00+08:00',
  },
  {
    year: 2023,
    aged3to5: 8347,
    inKindergarten: 8230,
    ofSchoolAge: 29688,
    enrolled: 29688,
    at: '2023-10-19T09:48:00+08:00',
  },
];
const REVISED = 2022;

/** Enrolment by town each autumn; that of 2022 was handed in again with children who had moved in. */
export function enrolmentReports(county: County): Submission[] {
  return AUTUMNS.flatMap((autumn) => {
    const name = `入学情况_${String(autumn.year)}年秋季`;
    const send = (file: string, moved: number, at: string, reason?: string) =>
      submission(education, file, enrolmentRows(county, autumn, moved), {
        at,
        ...(reason === undefined ? {} : { reason }),
      });
    const first = send(`${name}.csv`, 0, autumn.at);
    if (autumn.year !== REVISED) return [first];
    const again = '2022-11-24T11:10:00+08:00';
    return [first, send(`${name}_补报.csv`, 31, again, '修订：补报随迁入园幼儿')];
  });
}

function enrolmentRows(county: County, autumn: Autumn, moved: number): Cell[][] {
  const places = county.towns.length;
  const spread = (total: number, seed: string) =>
    shares(total, places, `${seed} ${String(autumn.year)}`);
  const aged = spread(autumn.aged3to5, 'aged 3 to 5');
  const children = spread(autumn.inKindergarten, 'in kindergarten');
  const school = spread(autumn.ofSchoolAge, 'school age');
  const absent = spread(autumn.ofSchoolAge - autumn.enrolled, 'not enrolled');
  const towns = county.towns.map((town, index) => {
    const inKindergarten = (children[index] ?? 0) + (index === 0 ? moved : 0);
    const ofAge = school[index] ?? 0;
    return enrolmentRow(
      town,
      inKindergarten,
      aged[index] ?? 0,
      ofAge - (absent[index] ?? 0),
      ofAge,
    );
  });
  const inKindergarten = autumn.inKindergarten + moved;
  const whole = enrolmentRow(
    county.name,
    inKindergarten,
    autumn.aged3to5,
    autumn.enrolled,
    autumn.ofSchoolAge,
  );
  // Two rows of 2022 belong to no town of the county's list.
  const unknown = autumn.year === REVISED ? [enrolmentRow('城东街道', 212, 220, 731, 731)] : [];
  return [
    [`${county.name}${fullWidth(String(autumn.year))}年秋季入园入学情况${county.mark}`],
    [`统计时点：${String(autumn.year)}年9月1日`],
    [
      '镇',
      '在园幼儿数(人)',
      '3-5岁人口数(人)',
      '学前三年毛入园率',
      '在校适龄儿童少年数(人)',
      '适龄儿童少年总数(人)',
      '义务教育入学率',
    ],
    whole,
    ...towns,
    ...unknown,
    ['注：毛入园率的在园幼儿不限年龄，可能超过100%。'],
  ];
}

function enrolmentRow(
  place: string,
  inKindergarten: number,
  aged3to5: number,
  enrolled: number,
  ofSchoolAge: number,
): Cell[] {
  return [
    place,
    fullWidth(String(inKindergarten)),
    fullWidth(String(aged3to5)),
    fullWidth(`${fixed((100 * inKindergarten) / aged3to5, 1)}%`),
    grouped(enrolled),
    grouped(ofSchoolAge),
    `${fixed((100 * enrolled) / ofSchoolAge, 2)}%`,
  ];
}

/** Retention and progression over the school year that ends in the year. */
const COHORTS = [
  { year: 2021, entrants: 3240, graduates: 3199, junior: 3188, onward: 3098 },
  { year: 2022, entrants: 3186, graduates: 3161, junior: 3150, onward: 3084 },
  { year: 2023, entrants: 3122, graduates: 3127, junior: 3119, onward: 3076 },
];

/** The bureau's yearly sheet of retention and progression. */
export function outcomeReports(county: County): Submission[] {
  return COHORTS.map(({ year, entrants, graduates, junior, onward }) => {
    // The printed progression of 2022 does not follow from its components.
    const progression = (100 * onward) / junior + (year === 2022 ? 0.9 : 0);
    const rows: Cell[][] = [
      [`${county.name}义务教育巩固和初中毕业生升学情况${county.mark}`],
      [
        '学年',
        '九年前小学入学人数(人)',
        '九年级毕业人数(人)',
        '巩固率',
        '初中毕业生数(人)',
        '升入高中阶段人数(人)',
        '升学率',
      ],
      [
        `${String(year - 1)}-${String(year)}学年`,
        grouped(entrants),
        grouped(graduates),
        fullWidth(`${fixed((100 * graduates) / entrants, 1)}%`),
        grouped(junior),
        grouped(onward),
        fullWidth(`${fixed(progression, 1)}%`),
      ],
      ['注：巩固率含正常流动。'],
    ];
    return submission(education, `巩固升学_${String(year)}年.csv`, rows, {
      at: `${String(year)}-10-25T16:20:00+08:00`,
    });
  });
}
