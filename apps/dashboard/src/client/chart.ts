import '#lib/older-browsers.ts';
import { Reading } from './chart-reading.ts';
import { closeMenus, copy, savePng } from './chart-tools.ts';

/** A chart once somebody touches it. */
class Chart {
  readonly #figure: HTMLElement;
  readonly #plot: HTMLElement;
  /** The address of the picture as it was written. */
  readonly #whole: string;
  readonly #hidden = new Set<string>();
  readonly #readings = new Map<SVGSVGElement, Reading>();
  /** How often another part was asked for: an answer that another question overtook is not shown. */
  #asked = 0;
  /** The last period of all. */
  readonly #newest: string;

  constructor(figure: HTMLElement, plot: HTMLElement) {
    this.#figure = figure;
    this.#plot = plot;
    this.#whole = this.#picture().href;
    const tools = figure.querySelector('.tools');
    if (tools !== null) closeMenus(tools);
    figure.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#press(button);
    });
    const points = plot.querySelectorAll<SVGElement>('[data-period]');
    this.#newest =
      Array.from(points, ({ dataset }) => dataset['period'] ?? '')
        .sort()
        .at(-1) ?? '';
    const active = document.activeElement;
    for (const svg of plot.querySelectorAll('svg')) this.#awake(svg, active);
    // What a finger has shown goes when it touches something else.
    document.addEventListener('pointerdown', ({ target }) => {
      for (const [svg, reading] of this.#readings) {
        if (target instanceof Node && !svg.contains(target)) reading.leave();
      }
    });
  }

  /** Makes a picture with values one stop of the keyboard. @param active what had the focus */
  #awake(svg: SVGSVGElement, active: Element | null): void {
    if (svg.querySelector('[data-series]') === null) return;
    const link = active !== null && svg.contains(active) ? active : null;
    // Titles would show themselves beside what is shown now.
    for (const element of svg.querySelectorAll('title')) {
      element.parentElement?.setAttribute('aria-label', element.textContent);
      element.remove();
    }
    for (const point of svg.querySelectorAll('a')) point.setAttribute('tabindex', '-1');
    svg.removeAttribute('aria-labelledby');
    svg.setAttribute(
      'aria-describedby',
      `${svg.querySelector('desc')?.id ?? ''} ${this.#figure.dataset['chart'] ?? ''}-hint`,
    );
    svg.setAttribute('role', 'application');
    svg.setAttribute('tabindex', '0');
    this.#leaveOut(svg);
    const reading = new Reading(svg, this.#plot, {
      announce: (text) => this.#announce(text),
      enlarge: (from, to) => void this.#show(from, to),
    });
    this.#readings.set(svg, reading);
    if (link === null) return;
    reading.start(link);
    svg.focus({ preventScroll: true });
  }

  #press(button: HTMLButtonElement): void {
    const { toggle, span, copy: what } = button.dataset;
    if (toggle !== undefined) this.#toggle(toggle, button);
    else if (span !== undefined) this.#last(Number(span));
    else if (what === 'sql')
      void copy(this.#figure.querySelector('pre')?.textContent ?? '', button);
    else if (what === 'address') void copy(this.#picture().href, button);
    else if (button.dataset['png'] !== undefined) void this.#savePng();
  }

  #toggle(id: string, button: HTMLElement): void {
    const shown = this.#hidden.has(id);
    if (shown) this.#hidden.delete(id);
    else this.#hidden.add(id);
    button.setAttribute('aria-pressed', String(shown));
    for (const svg of this.#plot.querySelectorAll('svg')) this.#leaveOut(svg);
  }

  #leaveOut(svg: SVGSVGElement): void {
    for (const part of svg.querySelectorAll<SVGElement>('[data-series], [data-of]')) {
      const { series, of } = part.dataset;
      if (this.#hidden.has(series ?? of ?? '')) part.setAttribute('display', 'none');
      else part.removeAttribute('display');
    }
  }

  /** Shows the last months alone; none means all there are. */
  #last(months: number): void {
    if (months === 0) {
      void this.#show(null, null);
      return;
    }
    const from = new Date(this.#newest);
    from.setUTCMonth(from.getUTCMonth() - months, from.getUTCDate() + 1);
    void this.#show(from.toISOString().slice(0, 10), this.#newest);
  }

  /** The address of what is shown now, in one colour scheme. */
  #picture(): URL {
    return new URL(linksIn(this.#figure)[0]?.href ?? location.href);
  }

  async #savePng(): Promise<void> {
    const address = this.#picture();
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
    address.searchParams.set('theme', dark ? 'dark' : 'light');
    const name = linksIn(this.#figure)[0]?.download ?? '';
    await savePng(address.href, name.replace(/svg$/, 'png'));
  }

  /**
   * Has the part between two periods drawn, or the whole, and puts it in the place of what was there: picture,
   * table, statement, source and addresses.
   */
  async #show(from: string | null, to: string | null): Promise<void> {
    const asked = ++this.#asked;
    const frame = await frameOf(this.#whole, from, to);
    if (asked !== this.#asked) return;
    const voice = this.#plot.querySelector<HTMLElement>('[aria-live]');
    voice?.classList.toggle('hidden', frame !== null);
    if (frame === null) {
      this.#announce(voice?.dataset['failed'] ?? '');
      return;
    }
    const drawn = frame.querySelectorAll<SVGSVGElement>('.plot svg');
    for (const [index, old] of this.#plot.querySelectorAll('svg').entries()) {
      const svg = drawn[index];
      if (svg === undefined) continue;
      const focused = document.activeElement === old;
      this.#readings.get(old)?.leave();
      this.#readings.delete(old);
      old.replaceWith(svg);
      this.#awake(svg, null);
      if (focused) svg.focus({ preventScroll: true });
    }
    for (const part of frame.querySelectorAll<HTMLElement>('[data-part]')) {
      const name = part.dataset['part'] ?? '';
      this.#figure.querySelector(`[data-part="${name}"]`)?.replaceChildren(...part.childNodes);
    }
    const links = linksIn(frame);
    for (const [index, link] of linksIn(this.#figure).entries()) {
      link.href = links[index]?.href ?? link.href;
      link.download = links[index]?.download ?? link.download;
    }
    const whole = this.#plot.querySelector<HTMLElement>('[data-span]');
    if (whole !== null) whole.hidden = from === null;
    this.#announce(this.#plot.querySelector('svg desc')?.textContent ?? '');
  }

  #announce(text: string): void {
    const voice = this.#plot.querySelector('[aria-live]');
    if (voice !== null) voice.textContent = text;
  }
}

/** The links to picture and data, the picture's first. */
function linksIn(figure: ParentNode): HTMLAnchorElement[] {
  return Array.from(figure.querySelectorAll<HTMLAnchorElement>('a[download]'));
}

/** A chart between two periods with all that stands round it; null where the server has none. */
async function frameOf(
  picture: string,
  from: string | null,
  to: string | null,
): Promise<DocumentFragment | null> {
  const address = new URL(picture);
  address.pathname = address.pathname.replace(/svg$/, 'html');
  if (from !== null) address.searchParams.set('from', from);
  if (to !== null) address.searchParams.set('to', to);
  const answer = await fetch(address.href).catch(() => null);
  if (answer?.ok !== true) return null;
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  return document.importNode(template.content, true);
}

/** Puts the points into pictures that came without them. @throws when they cannot be fetched */
async function complete(figure: HTMLElement, plot: HTMLElement): Promise<void> {
  const [picture] = linksIn(figure);
  const brief = plot.querySelectorAll('svg[data-brief]');
  if (picture === undefined || brief.length === 0) return;
  const frame = await frameOf(picture.href, null, null);
  if (frame === null) throw new Error(`no points from ${picture.href}`);
  const drawn = frame.querySelectorAll<SVGSVGElement>('.plot svg');
  for (const [index, old] of brief.entries()) {
    const svg = drawn[index];
    if (svg === undefined) continue;
    const focused = document.activeElement === old;
    old.replaceWith(svg);
    if (!focused) continue;
    svg.setAttribute('tabindex', '0');
    svg.focus({ preventScroll: true });
  }
}

/** Lets a chart answer its reader. */
export async function awake(figure: HTMLElement): Promise<void> {
  const plot = figure.querySelector<HTMLElement>('.plot');
  if (plot === null) return;
  await complete(figure, plot);
  new Chart(figure, plot);
}
