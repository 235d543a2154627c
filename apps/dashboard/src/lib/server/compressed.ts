const TEXT = /^(text\/|application\/(json|problem\+json))/;

/**
 * Compresses text for whoever takes it. Over plain http browsers offer gzip only, and the adapter compresses
 * no page.
 */
export function compressed(request: Request, response: Response): Response {
  const { body, headers, status } = response;
  const accepted = request.headers.get('accept-encoding') ?? '';
  const type = headers.get('content-type') ?? '';
  if (body === null || !/\bgzip\b/.test(accepted) || !TEXT.test(type)) return response;
  headers.append('vary', 'accept-encoding');
  headers.set('content-encoding', 'gzip');
  headers.delete('content-length');
  const stream: ReadableStream<Uint8Array> = body.pipeThrough(new CompressionStream('gzip'));
  return new Response(stream, { status, headers });
}
