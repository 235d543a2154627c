import type { ChartLook } from './chart.ts';
import type { DrawOrder, Fault, Kept, RunOrder } from './protocol.ts';
import {
  drawnRun,
  keyOf,
  orderFor,
  ranIn,
  sourceOf,
  staleIn,
  type Outcome,
  type Placed,
  type Standing,
} from './standing.ts';

/** Why a cell was not run, in the form in which whoever shows it says so. */
export interface Refusal {
  readonly fault: Fault | null;
}

/** Where the cells of a notebook are run: in a session of this process or of a server. */
export interface Workplace<R extends Refusal> {
  /** The notebook and what its cells show, as they are now. */
  standing(): Standing;
  run(order: RunOrder): Promise<Kept>;
  draw(order: DrawOrder): Promise<string>;
  /** How a cell's chart is to be drawn. */
  lookOf(cell: Placed): ChartLook;
  /** The number of a run: higher than those before. */
  nextRun(): number;
  /** Puts what a cell shows in the place of what it showed. */
  show(own: number, outcome: Outcome<R>): void;
  /** An error that is a refusal; throws every other. */
  refusal(error: unknown): R;
  /** No more cells are to be run. */
  stopped(): boolean;
}

/**
 * Runs cells one after the other. Before one is run, so are the queries above that it reads and whose results are not what
 * they would be now; which these are, the session finds in its SQL. What is refused is not tried again.
 * @param owns identities of the cells
 */
export async function runCells<R extends Refusal>(
  owns: readonly number[],
  place: Workplace<R>,
): Promise<void> {
  const refused = new Set<number>();
  for (const own of owns) {
    if (place.stopped()) return;
    await runCell(own, place, refused);
  }
}

async function runCell<R extends Refusal>(
  own: number,
  place: Workplace<R>,
  refused: Set<number>,
): Promise<void> {
  const cell = cellIn(place, own);
  if (cell === null || cell.kind === 'prose' || cell.kind === 'input') return;
  // A chart that cannot be read is among the notebook's problems.
  if (cell.kind === 'chart' && cell.spec === null) return;
  const before = place.standing().outcomes.get(own);
  // What is shown stays until there is something else, so that nothing jumps.
  if (before === undefined || before.state === 'refused') place.show(own, { state: 'running' });
  try {
    const outcome =
      cell.kind === 'sql' ? await query(cell, place, refused) : await draw(cell, place, refused);
    // Deleted or renamed while it ran: its result is kept where nobody looks.
    const now = cellIn(place, own);
    if (now !== null && keyOf(now) === keyOf(cell)) place.show(own, outcome);
  } catch (error) {
    refused.add(own);
    place.show(own, { state: 'refused', refusal: place.refusal(error) });
  }
}

async function query<R extends Refusal>(
  cell: Placed,
  place: Workplace<R>,
  refused: Set<number>,
): Promise<Outcome<R>> {
  return askedFor(cell, place, refused, async () => {
    // As it stands when it is asked, not when the answer comes.
    const asked = copyOf(place.standing());
    const now = cellIn(place, cell.own) ?? cell;
    const started = performance.now();
    const kept = await place.run(orderFor(asked, now));
    const ran = ranIn(asked, now, kept, place.nextRun());
    return { state: 'table', kept, ran, milliseconds: performance.now() - started };
  });
}

async function draw<R extends Refusal>(
  cell: Extract<Placed, { kind: 'chart' }>,
  place: Workplace<R>,
  refused: Set<number>,
): Promise<Outcome<R>> {
  const { spec, block } = cell;
  if (spec === null) throw new TypeError('a chart that cannot be read is not drawn');
  const source = sourceOf(place.standing().cells, cell, spec.data);
  if (source !== null && staleIn(place.standing()).has(source.own))
    await isRun(source, place, refused);
  return askedFor(cell, place, refused, async () => {
    const run = drawnRun(place.standing(), source, spec.data) ?? 0;
    const svg = await place.draw({ key: spec.data.toLowerCase(), spec, look: place.lookOf(cell) });
    return { state: 'chart', svg, body: block.body, run };
  });
}

/** Asks for what a cell shows, and again once what the session misses has been run. */
async function askedFor<R extends Refusal>(
  cell: Placed,
  place: Workplace<R>,
  refused: Set<number>,
  ask: () => Promise<Outcome<R>>,
): Promise<Outcome<R>> {
  try {
    return await ask();
  } catch (error) {
    const { fault } = place.refusal(error);
    if (fault?.rule !== 'unrun' || place.stopped()) throw error;
    const source = sourceOf(place.standing().cells, cell, fault.detail);
    if (source === null || !(await isRun(source, place, refused))) throw error;
    return askedFor(cell, place, refused, ask);
  }
}

/** Runs what another reads. @returns whether it has a result now */
async function isRun<R extends Refusal>(
  { own }: Placed,
  place: Workplace<R>,
  refused: Set<number>,
): Promise<boolean> {
  if (refused.has(own)) return false;
  await runCell(own, place, refused);
  return !refused.has(own);
}

function cellIn<R extends Refusal>(place: Workplace<R>, own: number): Placed | null {
  return place.standing().cells.find((cell) => cell.own === own) ?? null;
}

function copyOf(standing: Standing): Standing {
  return {
    ...standing,
    outcomes: new Map(standing.outcomes),
    attached: new Map(standing.attached),
  };
}
