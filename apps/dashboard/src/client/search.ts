import { swap } from './forms.ts';

/** The answer still on its way. */
let answering: Promise<unknown> = Promise.resolve();

const dialogs = new WeakMap<HTMLAnchorElement, HTMLDialogElement>();

/**
 * Opens the search over the page it was called from: the form and the answers of the search page itself.
 * @param link the header's link to that page
 */
export function openSearch(link: HTMLAnchorElement): void {
  // `dialog` is as old as Chromium 37; without it the page does.
  if (typeof HTMLDialogElement !== 'function') {
    location.assign(link.href);
    return;
  }
  const onPage = document.querySelector<HTMLInputElement>('main input[name="q"][id="q"]');
  if (onPage !== null) {
    onPage.select();
    return;
  }
  const dialog = dialogs.get(link) ?? makeDialog(link);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialogs.set(link, dialog);
  const input = document.createElement('input');
  const found = document.createElement('div');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', link.dataset['label'] ?? '');
  input.type = 'search';
  input.placeholder = link.dataset['hint'] ?? '';
  input.setAttribute('aria-label', link.dataset['label'] ?? '');
  input.autocomplete = 'off';
  input.maxLength = 100;
  found.id = 'found';
  dialog.append(input, found);
  input.addEventListener('input', () => {
    const address = new URL(link.href);
    address.searchParams.set('q', input.value);
    answering = swap('found', address.href);
  });
  dialog.addEventListener('keydown', (event) => walk(dialog, event));
  input.addEventListener('keydown', ({ key, isComposing }) => {
    // The key is the input method's: it takes a word, or drops it.
    if (isComposing) return;
    if (key === 'Enter') void openFirst(dialog);
    // By itself the field would take the first Escape to empty itself.
    if (key === 'Escape') dialog.close();
  });
  // A click beside the dialog is a click on its backdrop.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}

/** Whoever types faster than the server answers still gets what they typed. */
async function openFirst(dialog: HTMLDialogElement): Promise<void> {
  await answering;
  dialog.querySelector<HTMLAnchorElement>('#found a')?.click();
}

/** Up and down walk through what was found. */
function walk(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  const input = dialog.querySelector('input');
  const links = [...dialog.querySelectorAll<HTMLAnchorElement>('#found a')];
  const stops: (HTMLElement | null)[] = [input, ...links];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}
