/** From the last key to the answer; shorter asks for every letter. */
const PAUSE = 200;

let byPointer = false;
let waiting: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

/**
 * Forms with `data-instant` answer while they are filled in. With `data-swap`, the id of an element, that
 * element alone is taken from the answer, and the address follows; else the page is opened anew.
 */
export function answerForms(): void {
  document.addEventListener('pointerdown', () => (byPointer = true), true);
  document.addEventListener('keydown', () => (byPointer = false), true);
  document.addEventListener('change', ({ target }) => {
    // With the arrow keys a choice changes at every step; there the button submits (WCAG 3.2.2).
    if (byPointer && target instanceof HTMLSelectElement) instant(target.form)?.requestSubmit();
  });
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
    const form = instant(target.form);
    clearTimeout(waiting);
    waiting = setTimeout(() => form?.requestSubmit(), PAUSE);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLFormElement ? instant(event.target) : null;
    const swapped = form?.dataset['swap'];
    if (form == null || swapped === undefined) return;
    event.preventDefault();
    void swap(swapped, addressOf(form), true);
  });
}

function instant(form: HTMLFormElement | null): HTMLFormElement | null {
  return form?.dataset['instant'] === undefined ? null : form;
}

/** Where the form leads, without the fields left empty. */
function addressOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/**
 * Takes one element of the page from what the server answers elsewhere; a newer question ends an older one.
 * @param id of the element, here and there
 * @param follow whether the address of this page becomes that one
 */
export async function swap(id: string, address: string, follow: boolean): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(address, { signal: asking.signal });
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [next, present] = [made.getElementById(id), document.getElementById(id)];
    if (next === null || present === null) location.assign(address);
    else {
      present.replaceWith(next);
      if (follow) history.replaceState(null, '', address);
    }
  } catch (error) {
    // A newer question has taken this one's place.
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
  }
}
