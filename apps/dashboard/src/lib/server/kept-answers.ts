import { isAnyKnown, isKnown } from './known-tag.ts';

/** An answer as it went out, whole. */
interface Answer {
  readonly headers: readonly [name: string, value: string][];
  readonly body: Uint8Array<ArrayBuffer>;
}

/** No answer may drive out more than this part of all others. */
const LARGEST = 8;

/** How an answer that is not kept yet comes about. */
interface Making {
  /** Makes it as it is to go out, encoding included. */
  readonly make: () => Promise<Response>;
  /** Whether what was made is the same for everyone who asks under the same key. */
  readonly lasting: () => boolean;
}

/**
 * Answers that went out, to be given again. Who asks for one that is being made waits for it; what is no
 * success, or sets a cookie, is made for each who asks.
 */
export class KeptAnswers {
  readonly #most: number;
  /** Least recently asked first. */
  readonly #kept = new Map<string, Answer>();
  readonly #making = new Map<string, Promise<Answer | null>>();
  #bytes = 0;

  /** @param most bytes that the bodies of all kept answers may have together */
  constructor(most: number) {
    this.#most = most;
  }

  /** The answer to a request. @param key names everything the answer depends on */
  async answer(request: Request, key: string, making: Making): Promise<Response> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return given(kept, request);
    }
    const shared = this.#making.get(key);
    if (shared === undefined) return this.#first(request, key, making);
    const answer = await shared;
    return answer === null ? making.make() : given(answer, request);
  }

  async #first(request: Request, key: string, { make, lasting }: Making): Promise<Response> {
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    this.#making.set(key, promise);
    let answer: Answer | null = null;
    try {
      const response = await make();
      if (response.status !== 200 || response.headers.has('set-cookie') || !lasting())
        return response;
      answer = await whole(response);
      if (answer.body.length <= this.#most / LARGEST) this.#keep(key, answer);
      return given(answer, request);
    } finally {
      this.#making.delete(key);
      resolve(answer);
    }
  }

  #keep(key: string, answer: Answer): void {
    this.#kept.set(key, answer);
    this.#bytes += answer.body.length;
    for (const [oldest, { body }] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}

async function whole(response: Response): Promise<Answer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('content-length', String(body.length));
  return { headers: [...headers], body };
}

/** The kept answer, or 304 when the client has it already. */
function given({ headers, body }: Answer, request: Request): Response {
  const response = new Response(body, { headers: [...headers] });
  const tag = response.headers.get('etag');
  if (tag === null || !(isKnown(request, tag) || isAnyKnown(request))) return response;
  response.headers.delete('content-length');
  return new Response(null, { status: 304, headers: response.headers });
}
