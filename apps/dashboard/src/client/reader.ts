// What every page gains once its script has run; without it a page is complete, only less handy.
// Parts that few readers touch are fetched when they are touched.
import { answerForms } from './forms.ts';
import { openSearch } from './search.ts';

answerForms();

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

document.addEventListener('keydown', (event) => {
  if (link === null || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  openSearch(link);
});

link?.addEventListener('click', (event) => {
  // To a new tab goes the page.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch(link);
});

document.addEventListener('click', ({ target }) => {
  // Its address names what is to be printed; the browser goes there once this is done.
  const leads = target instanceof Element ? target.closest('a[data-print]') : null;
  if (leads !== null) setTimeout(() => print());
});

document.documentElement.dataset['scripted'] = '';

const awakened = new WeakSet<Element>();
/** Charts that a finger woke, until it is lifted. */
const touched = new WeakMap<Element, Promise<void>>();

function chartOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-chart]') : null;
}

function isFinger(event: Event): boolean {
  return event.type === 'touchstart' || (event as PointerEvent).pointerType === 'touch';
}

function touch(event: Event): void {
  const figure = chartOf(event);
  if (figure === null || awakened.has(figure)) return;
  awakened.add(figure);
  const awakening = import('./chart.ts').then(({ awake }) => awake(figure));
  if (isFinger(event)) touched.set(figure, awakening);
  void awakening
    .then(() => {
      // The mouse that woke it is over it already.
      if (event instanceof PointerEvent && event.pointerType === 'mouse') {
        point('pointermove', event, 'mouse');
      }
    })
    // What could not be fetched is asked for again at the next touch.
    .catch(() => awakened.delete(figure));
}

/** A finger's first touch shows and does not follow, also when the chart could not yet show anything. */
function hold(event: MouseEvent): void {
  const figure = chartOf(event);
  const awakening = figure === null ? undefined : touched.get(figure);
  if (figure === null || awakening === undefined) return;
  touched.delete(figure);
  const target = event.target as Element;
  if (target.closest('svg')?.querySelector('[data-series]') == null) return;
  event.preventDefault();
  const link = target.closest('a')?.getAttribute('href') ?? null;
  void awakening
    .then(() => point('pointerdown', event, 'touch'))
    .catch(() => {
      if (link !== null) location.assign(link);
    });
}

/** Has a pointer act where it is. */
function point(
  kind: 'pointermove' | 'pointerdown',
  { clientX, clientY }: MouseEvent,
  pointerType: string,
): void {
  const below = document.elementFromPoint(clientX, clientY);
  below?.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerType, clientX, clientY }));
}

for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(kind, touch, { passive: true });
}
document.addEventListener('click', hold);
