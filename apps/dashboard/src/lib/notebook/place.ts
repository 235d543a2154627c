import type { Outcome } from '@monitor/notebook/text';
import type { Book } from './book.svelte.ts';
import type { Refusal, RemoteSession } from './remote.ts';
import type { Runner } from './runner.svelte.ts';

/** Where somebody was when the page was left: found again when it is opened anew in the same window. */
interface Place {
  readonly text: string;
  readonly own: readonly number[];
  readonly session: RemoteSession;
  readonly outcomes: readonly (readonly [number, Outcome<Refusal>])[];
  readonly attached: readonly (readonly [string, number])[];
}

const keyFor = (name: string | null) => `notebook ${name ?? ''}`;

/** Keeps the session and what the cells show; a refusal is not worth it. */
export function keepPlace(name: string | null, book: Book, { session }: Runner): void {
  if (session === null) return;
  const outcomes = [...book.outcomes].filter(
    ([, { state }]) => state === 'table' || state === 'chart',
  );
  const { text, own } = book;
  const place: Place = { text, own, session, outcomes, attached: [...book.attached] };
  try {
    sessionStorage.setItem(keyFor(name), JSON.stringify(place));
  } catch {
    // Too large to be kept: the cells are run again instead.
    sessionStorage.removeItem(keyFor(name));
  }
}

/** What was kept of a notebook, if its text is still the same. */
export function placeKept(name: string | null, text: string): Place | null {
  const kept = sessionStorage.getItem(keyFor(name));
  sessionStorage.removeItem(keyFor(name));
  if (kept === null) return null;
  const place = JSON.parse(kept) as Place;
  return place.text === text ? place : null;
}
