import type { Cell } from './format.ts';
import type { Parameter, Parameters } from './protocol.ts';
import type { InputSpec } from './specs.ts';

/** The inputs of a notebook as SQL takes them: `$name`, a period as its last day. */
export function parametersOf(cells: readonly Cell[]): Parameters {
  return Object.fromEntries(
    cells.flatMap((cell) =>
      cell.kind !== 'input' || cell.name === null || cell.spec === null
        ? []
        : [[cell.name.toLowerCase(), parameterOf(cell.spec)]],
    ),
  );
}

function parameterOf(spec: InputSpec): Parameter {
  switch (spec.kind) {
    case 'number':
      return { type: 'number', value: spec.value };
    case 'period':
      return { type: 'day', value: lastDay(spec.value) };
    case 'area':
    case 'indicator':
    case 'text':
      return { type: 'text', value: spec.value };
  }
}

/** @param month `YYYY-MM` */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
