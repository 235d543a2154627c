import { read } from '@monitor/tabular';
import { catalogueOf, check, type Finding } from '../src/check.ts';
import { knownForms } from '../src/known-forms.ts';
import { readSettings } from '../src/settings.ts';

const { pipelines, plan } = await knownForms();
export { plan };
const catalogue = catalogueOf(plan);

/** What a browser says of a file, but for columns that are not monitored. */
export function findings(...lines: readonly string[]): readonly Finding[] {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const checking = { catalogue, pipelines, pipeline: null, settings: readSettings([]) };
  return check({ ...checking, receivedDay: '2026-01-01' }, read(bytes)).findings.filter(
    ({ severity }) => severity !== 'info',
  );
}

/** Where findings stand, and of which rule they are. */
export const places = (found: readonly Finding[]) =>
  found.map(({ severity, line, columnIndex, rule }) =>
    [severity, line, columnIndex, rule].join(' '),
  );
