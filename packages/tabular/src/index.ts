export { normalizeText } from './text.ts';
export { conversionFactor, parseUnit, splitUnit, type Unit } from './units.ts';
export { parseCell, type Cell } from './cells.ts';
export { parsePeriod, type Period } from './periods.ts';
