import type { Language } from './language.ts';

/** The results of the assessment as the marts name them, best first; the order of every legend. */
export const ratings = [
  '已达标',
  '逾期后达标',
  '超序时',
  '达序时',
  '接近序时',
  '滞后',
  '严重滞后',
  '倒退',
  '逾期未达标',
  '起步期',
  '未定期限',
  '未评估',
] as const;

export type Rating = (typeof ratings)[number];
/** The shape that carries a rating where colour does not: one per rating. */
export type Shape =
  | 'check'
  | 'late-check'
  | 'double'
  | 'disc'
  | 'ring'
  | 'triangle'
  | 'square'
  | 'down'
  | 'cross'
  | 'half'
  | 'diamond'
  | 'dash';
export type Light = 'green' | 'yellow' | 'red' | 'grey';
/** Which message names a rating. */
export type RatingKey =
  | 'achieved'
  | 'achievedLate'
  | 'ahead'
  | 'onPace'
  | 'near'
  | 'behind'
  | 'farBehind'
  | 'regressed'
  | 'overdue'
  | 'startUp'
  | 'undated'
  | 'notAssessed';

export type Camp = 'good' | 'late' | 'wanting' | 'open';

interface Mark {
  readonly key: RatingKey;
  readonly shape: Shape;
  /** The colour where no light is given with it. */
  readonly light: Light;
  /** Where it is counted in a headline: what was met too late is neither good nor still wanting. */
  readonly camp: Camp;
}

const marks: Readonly<Record<Rating, Mark>> = {
  已达标: { key: 'achieved', shape: 'check', light: 'green', camp: 'good' },
  逾期后达标: { key: 'achievedLate', shape: 'late-check', light: 'red', camp: 'late' },
  超序时: { key: 'ahead', shape: 'double', light: 'green', camp: 'good' },
  达序时: { key: 'onPace', shape: 'disc', light: 'green', camp: 'good' },
  接近序时: { key: 'near', shape: 'ring', light: 'green', camp: 'good' },
  滞后: { key: 'behind', shape: 'triangle', light: 'yellow', camp: 'wanting' },
  严重滞后: { key: 'farBehind', shape: 'square', light: 'red', camp: 'wanting' },
  倒退: { key: 'regressed', shape: 'down', light: 'red', camp: 'wanting' },
  逾期未达标: { key: 'overdue', shape: 'cross', light: 'red', camp: 'wanting' },
  起步期: { key: 'startUp', shape: 'half', light: 'grey', camp: 'open' },
  未定期限: { key: 'undated', shape: 'diamond', light: 'grey', camp: 'open' },
  未评估: { key: 'notAssessed', shape: 'dash', light: 'grey', camp: 'open' },
};

/** How a rating is marked; a word that is not known is shown as not assessed. */
export function markOf(rating: string): Mark {
  return isRating(rating) ? marks[rating] : marks['未评估'];
}

function isRating(word: string): word is Rating {
  return word in marks;
}

const words: Readonly<Record<Language, Readonly<Record<RatingKey, string>>>> = {
  zh: {
    achieved: '已达标',
    achievedLate: '逾期后达标',
    ahead: '超序时',
    onPace: '达序时',
    near: '接近序时',
    behind: '滞后',
    farBehind: '严重滞后',
    regressed: '倒退',
    overdue: '逾期未达标',
    startUp: '起步期',
    undated: '未定期限',
    notAssessed: '未评估',
  },
  en: {
    achieved: 'Met',
    achievedLate: 'Met late',
    ahead: 'Ahead of pace',
    onPace: 'On pace',
    near: 'Near pace',
    behind: 'Behind',
    farBehind: 'Far behind',
    regressed: 'Going backwards',
    overdue: 'Overdue',
    startUp: 'Starting',
    undated: 'No deadline',
    notAssessed: 'Not assessed',
  },
};

/** What the ratings are called in a language. */
export function ratingWords(language: Language): Readonly<Record<RatingKey, string>> {
  return words[language];
}
