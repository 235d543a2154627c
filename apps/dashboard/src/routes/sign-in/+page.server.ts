import { dataDirectory, departmentOf } from '@monitor/warehouse';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { instant, month, readParameters } from '#lib/server/parameters.ts';
import { publishedDepartments } from '#lib/server/published-departments.ts';
import { COOKIE, whoIs } from '#lib/server/who.ts';
import type { Actions, PageServerLoad } from './$types';

/** A day's work: nobody else should find the browser still signed in tomorrow. */
const HOURS = 12;

/** A page of this site: a name of another host would begin with two slashes. */
const place = v.pipe(v.string(), v.regex(/^\/(?![\\/])/), v.maxLength(200));

const known = { period: month, 'as-known-at': instant, back: place };

export const load: PageServerLoad = async (event) => {
  const { locals, url, cookies } = event;
  readParameters(url, known, locals.language);
  const who = await whoIs(event);
  const department = who?.department ?? null;
  const departments = await publishedDepartments(await locals.publication());
  const named = departments.find(({ department_id: id }) => id === department);
  return {
    department: named === undefined ? department : named[`name_${locals.language}`],
    /** This machine itself, which need not sign in. */
    itself: who !== null && department === null,
    bySignIn: cookies.get(COOKIE) !== undefined,
  };
};

/** The one form signs in where it has a token, and else out. */
export const actions: Actions = {
  default: async ({ request, cookies, locals, url }) => {
    const token = (await request.formData()).get('token');
    if (typeof token !== 'string') {
      cookies.delete(COOKIE, { path: '/' });
      redirect(303, '/sign-in');
    }
    const given = token.trim();
    if (departmentOf(dataDirectory(), given) === null)
      return fail(401, { refused: messagesIn(locals.language).errors.badToken });
    cookies.set(COOKIE, given, {
      ...{ path: '/', httpOnly: true, sameSite: 'strict', maxAge: HOURS * 3600 },
      // On an intranet's plain http a Secure cookie would be dropped without a word.
      secure: url.protocol === 'https:',
    });
    redirect(303, readParameters(url, known, locals.language).back ?? '/sign-in');
  },
};
