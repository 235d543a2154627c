export { changeWords, type ChangeKind } from './changes.ts';
export { formatsIn, isRate, type Formats } from './formats.ts';
export type { Language } from './language.ts';
export {
  markOf,
  ratings,
  ratingWords,
  type Camp,
  type Light,
  type Rating,
  type Shape,
} from './ratings.ts';
