import { dataDirectory, departmentOf } from '@monitor/warehouse';
import { error, type RequestEvent } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { publishedDepartments } from './published-departments.ts';

/** Who writes or computes: a department, or this machine itself where nobody needs to say. */
export interface Who {
  readonly department: string | null;
}

/** The cookie in which a browser keeps its department's token. */
export const COOKIE = 'token';

type Asked = Pick<RequestEvent, 'request' | 'getClientAddress' | 'url' | 'cookies' | 'locals'>;

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const itself = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Who asks: by a token, sent along or kept in a cookie; by the header in which a proxy on this machine names a department,
 * where the operator has said which header that is; or this machine, unless everyone is to say who they are.
 * @returns null for anybody else, who may read and no more
 */
export async function whoIs(event: Asked): Promise<Who | null> {
  const token = tokenIn(event);
  if (token !== null) {
    const department = departmentOf(dataDirectory(), token);
    return department === null ? null : { department };
  }
  const named = await namedByProxy(event);
  if (named !== null) return { department: named };
  return process.env['MONITOR_AUTH'] !== 'token' && isHere(event) ? { department: null } : null;
}

/**
 * @param command what to run instead
 * @throws 401 or 403 for those who may only read
 */
export async function permitted(event: Asked, command: string): Promise<Who> {
  const who = await whoIs(event);
  if (who !== null) return who;
  const { errors } = messagesIn(event.locals.language);
  if (tokenIn(event) !== null) error(401, errors.badToken);
  error(403, errors.needsToken(command));
}

function tokenIn({ request, cookies }: Asked): string | null {
  const [, sent] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return sent ?? cookies.get(COOKIE) ?? null;
}

/** Only a neighbour on this machine is believed: from elsewhere anybody can send any header. */
async function namedByProxy(event: Asked): Promise<string | null> {
  const header = process.env['MONITOR_IDENTITY_HEADER'];
  if (header === undefined || !loopback.test(event.getClientAddress())) return null;
  const named = event.request.headers.get(header);
  if (named === null) return null;
  const known = await publishedDepartments(await event.locals.publication());
  return known.some(({ department_id: id }) => id === named) ? named : null;
}

/**
 * Whether a request comes from this machine itself: from loopback, sent to a loopback name (a page elsewhere can give its
 * own name this address) and not passed on by a proxy.
 */
function isHere({ request: { headers }, getClientAddress, url }: Asked): boolean {
  const passedOn = headers.has('forwarded') || headers.has('x-forwarded-for');
  return loopback.test(getClientAddress()) && itself.test(url.hostname) && !passedOn;
}
