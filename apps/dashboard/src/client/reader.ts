// What every page gains once its script has run; without it a page is complete, only less handy.
// Parts that few readers touch are fetched when they are touched.

let byPointer = false;
document.addEventListener('pointerdown', () => (byPointer = true), true);
document.addEventListener('keydown', () => (byPointer = false), true);

// With the arrow keys a choice changes at every step; there the button submits (WCAG 3.2.2).
document.addEventListener('change', ({ target }) => {
  if (!byPointer || !(target instanceof HTMLSelectElement)) return;
  if (target.form?.dataset['instant'] !== undefined) target.form.requestSubmit();
});
