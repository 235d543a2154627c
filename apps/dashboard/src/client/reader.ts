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

document.documentElement.dataset['scripted'] = '';

const awakened = new WeakSet<Element>();

function touch(event: Event): void {
  const { target } = event;
  const figure = target instanceof Element ? target.closest<HTMLElement>('[data-chart]') : null;
  if (figure === null || awakened.has(figure)) return;
  awakened.add(figure);
  void import('./chart.ts')
    .then(({ awake }) => awake(figure))
    .then(() => {
      // The mouse that woke it is over it already; a finger's first touch is one of its own.
      if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse') return;
      const below = document.elementFromPoint(event.clientX, event.clientY);
      below?.dispatchEvent(new PointerEvent('pointermove', event));
    })
    // What could not be fetched is asked for again at the next touch.
    .catch(() => awakened.delete(figure));
}
for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(kind, touch, { passive: true });
}
