/**
 * What scripts of the pages and the libraries of the notebook use of the language, and Chromium 90 does not have yet;
 * loaded for what it does, before them. Elsewhere the browser's own stays.
 */
function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const whole = Math.trunc(place) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Fits<T> = (value: T, index: number, list: readonly T[]) => unknown;

function findLastIndex<T>(this: readonly T[], fits: Fits<T>): number {
  let index = this.length - 1;
  while (index >= 0 && !fits(this[index] as T, index, this)) index--;
  return index;
}

function findLast<T>(this: readonly T[], fits: Fits<T>): T | undefined {
  return this[findLastIndex.call<readonly T[], [Fits<T>], number>(this, fits)];
}

function hasOwn(object: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

function provide(holder: object, functions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in holder))
      Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  }
}

const typedArrays = Object.getPrototypeOf(Uint8Array.prototype) as object;
provide(Array.prototype, { at, findLast, findLastIndex });
for (const holder of [String.prototype, typedArrays]) provide(holder, { at });
provide(Object, { hasOwn });
