export { readNotebook } from './format.ts';
