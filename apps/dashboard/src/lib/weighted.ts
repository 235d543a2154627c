/** Something a client takes, and how gladly; 0 is not at all. */
export interface Weighted {
  /** In lower case. */
  readonly name: string;
  readonly weight: number;
}

/** What a header of the Accept family says (RFC 9110, 12.4.2), in its order. */
export function readWeighted(header: string): Weighted[] {
  return header.split(',').map((text) => {
    const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, weight: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
}
