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
    void swap(swapped, addressOf(form)).then((address) => {
      if (address !== null) follow(address);
    });
  });
  addEventListener('popstate', ({ state }) => {
    if (state === SWAPPED) location.reload();
  });
}

/** Marks addresses of this page that were reached without opening it anew. */
const SWAPPED = 'swapped';

/** A choice is a step that Back undoes; what is being typed is one step, however many letters it has. */
function follow(address: string): void {
  history.replaceState(SWAPPED, '');
  const typing = document.activeElement instanceof HTMLInputElement;
  if (typing) history.replaceState(SWAPPED, '', address);
  else history.pushState(SWAPPED, '', address);
  // A change of language or colours comes back to where the reader is now.
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="back"]')) {
    field.value = address;
  }
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
 * Takes an element of the page, with its count and its way back beside it, from what the server answers elsewhere;
 * a newer question ends an older one.
 * @param id of the element, here and there
 * @returns the address taken from; null when a newer question came in between, or the page is left for the answer
 */
export async function swap(id: string, address: string): Promise<string | null> {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(address, { signal: asking.signal });
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (made.getElementById(id) === null) {
      location.assign(address);
      return null;
    }
    for (const part of [id, `${id}-count`, `${id}-clear`]) {
      const next = made.getElementById(part);
      if (next !== null) document.getElementById(part)?.replaceWith(next);
    }
    return address;
  } catch (error) {
    // A newer question has taken this one's place.
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
    return null;
  }
}
