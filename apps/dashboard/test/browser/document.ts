import { parseHTML } from 'linkedom';
import { expect, inject } from 'vitest';

/**
 * A page as it is sent, for tests of what it says: read without a browser, which is a tenth of the work.
 * The addresses of its links are made whole, to be read in their turn. Fails when anything a browser would
 * fetch with the page is elsewhere.
 * @param port of the server; the demonstration's unless another is given
 * @param status with which it is to be answered
 */
export async function read(
  path: string,
  { port = inject('port'), status = 200 } = {},
): Promise<Document> {
  const address = new URL(path, `http://127.0.0.1:${port}`);
  const answer = await fetch(address, { headers: { 'accept-language': 'zh-CN' } });
  expect([path, answer.status]).toEqual([path, status]);
  const { document } = parseHTML(await answer.text());
  const whole = (link: string) => {
    const { origin, href } = new URL(link, address);
    return origin === address.origin ? href.slice(origin.length) : href;
  };
  for (const link of document.querySelectorAll('a[href]:not([href^="#"])'))
    link.setAttribute('href', whole(hrefOf(link)));
  const fetched = [...document.querySelectorAll('link[href], [src]')].map((one) =>
    whole(one.getAttribute('src') ?? hrefOf(one)),
  );
  expect(fetched.filter((one) => !/^(\/|data:)/.test(one))).toEqual([]);
  return document;
}

/** All parts that a selector names and that show the words. */
export function parts(within: ParentNode, selector: string, words = ''): Element[] {
  const all = [...within.querySelectorAll(selector)];
  return words === '' ? all : all.filter((one) => shown(one).includes(words));
}

/** The one part that a selector names and that shows the words; fails where there is none, or several. */
export function part(within: ParentNode, selector: string, words = ''): Element {
  const [found, ...others] = parts(within, selector, words);
  if (found === undefined || others.length > 0)
    throw new Error(`${found ? others.length + 1 : 'no'} ${selector} with “${words}” on the page`);
  return found;
}

/** What a browser shows nothing of, on the screen of an office PC. */
const UNSEEN = 'script, style, [hidden], details:not([open]) > :not(summary), .narrow';
const INLINE = 'a, abbr, b, cite, code, em, i, kbd, mark, small, span, strong, sub, sup, time, wbr';

/** What a reader sees of a part, with a space wherever there is a gap; fails where the part is not there. */
export function shown(part: Element | null | undefined): string {
  const copy = there(part).cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  for (const block of copy.querySelectorAll(`:not(${INLINE})`)) {
    block.before(' ');
    block.after(' ');
  }
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** Where a link leads, or what another part names by an address; fails where the link is not there. */
export function hrefOf(link: Element | null | undefined): string {
  return there(link).getAttribute('href') ?? '';
}

function there(part: Element | null | undefined): Element {
  if (!part) throw new Error('the page does not have the part that is asked for');
  return part;
}
