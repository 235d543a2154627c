import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Destination } from './destinations.ts';
import { editionNamed, reportsFolder } from './editions.ts';

/** What happened to the sending of a report, one line of a file that only grows. */
const entry = v.object({
  at: v.string(),
  /** The name of the edition, such as `2023-06-2`. */
  report: v.string(),
  channel: v.picklist(['webhook', 'mail']),
  outcome: v.picklist(['asked', 'delivered', 'failed']),
  /** Why it failed, or whom it did not reach though it was delivered; null otherwise. */
  reason: v.nullable(v.string()),
});
type Entry = v.InferOutput<typeof entry>;

/** How the sending of one report by one channel stands. */
export interface Delivery {
  readonly report: string;
  readonly channel: Entry['channel'];
  readonly state: 'waiting' | 'delivered' | 'given-up';
  /** Of what happened last. */
  readonly at: string;
  readonly failures: number;
  readonly reason: string | null;
}

/** Tried every hour, that is a day and a night. */
const MOST_FAILURES = 24;

/** All that was to be sent, in the order in which it was asked for. */
export function deliveries(data: string): Delivery[] {
  const byKey = Map.groupBy(entries(data), ({ report, channel }) => `${report} ${channel}`);
  return [...byKey.values()].flatMap((all) => {
    const last = all.at(-1);
    if (last === undefined) return [];
    const asked = all.findLastIndex(({ outcome }) => outcome === 'asked');
    const failures = all.slice(asked + 1).filter(({ outcome }) => outcome === 'failed').length;
    return { ...last, state: stateOf(last, failures), failures };
  });
}

function stateOf({ outcome }: Entry, failures: number): Delivery['state'] {
  if (outcome === 'delivered') return 'delivered';
  return failures < MOST_FAILURES ? 'waiting' : 'given-up';
}

/** Asks for a report to be sent everywhere. @param report the name of its edition */
export function askForDelivery(
  data: string,
  report: string,
  to: readonly Destination[],
  now: Date,
): void {
  for (const { channel } of to) {
    note(data, { at: now.toISOString(), report, channel, outcome: 'asked', reason: null });
  }
}

/**
 * Tries once to send what waits to be sent.
 * @returns what happened to each
 */
export async function deliverWaiting(
  data: string,
  to: readonly Destination[],
  now: Date,
): Promise<Delivery[]> {
  const waiting = deliveries(data).filter(({ state }) => state === 'waiting');
  for (const { report, channel } of waiting) {
    const destination = to.find((one) => one.channel === channel);
    const came = await sent(data, report, destination);
    note(data, { at: now.toISOString(), report, channel, ...came });
  }
  const tried = new Set(waiting.map(({ report, channel }) => `${report} ${channel}`));
  return deliveries(data).filter(({ report, channel }) => tried.has(`${report} ${channel}`));
}

async function sent(
  data: string,
  report: string,
  destination: Destination | undefined,
): Promise<Pick<Entry, 'outcome' | 'reason'>> {
  if (destination === undefined) return { outcome: 'failed', reason: '没有设定去处' };
  const edition = editionNamed(data, report);
  if (edition === null) return { outcome: 'failed', reason: '报告已不存在' };
  try {
    return { outcome: 'delivered', reason: await destination.send(edition) };
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? reasonOf(error) : String(error) };
  }
}

/** `fetch` hides what happened behind its own words. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

function fileIn(data: string): string {
  return path.join(reportsFolder(data), 'deliveries.jsonl');
}

function note(data: string, line: Entry): void {
  mkdirSync(reportsFolder(data), { recursive: true });
  // Each begins a line, so that one which a crash cut off spoils no other.
  appendFileSync(fileIn(data), `\n${JSON.stringify(line)}`, { flush: true });
}

function entries(data: string): Entry[] {
  const file = fileIn(data);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), entry), line);
      return read.success ? [read.output] : [];
    });
}
