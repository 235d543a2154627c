import type { Finding } from '../record.ts';
import { namesUnit } from './unit-traps.ts';

/**
 * What is unusual by itself mostly contradicts its components too: of what is asked about one cell so, only that is kept
 * which says how to mend it, else what names the components.
 */
export function oncePerCell(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const best = kept.get(placeOf(finding));
    if (weight(finding) > (best ? weight(best) : 0)) kept.set(placeOf(finding), finding);
  }
  return findings.filter((finding) => {
    const best = kept.get(placeOf(finding));
    return weight(finding) === 0 || best?.rule === finding.rule;
  });
}

function placeOf({ line, columnIndex }: Finding): string {
  return `${line} ${columnIndex}`;
}

function weight({ quarantined, line, rule, message }: Finding): number {
  if (quarantined || line === null) return 0;
  const names = namesUnit(message) ? 2 : 0;
  if (rule === 'row-constraint') return 2 + names;
  return rule === 'deviated-value' ? 1 + names : 0;
}
