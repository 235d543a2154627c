import type { zhSignIn } from './zh-sign-in.ts';

/** English wording of signing in. */
export const enSignIn: typeof zhSignIn = {
  signIn: {
    title: 'Sign in',
    lead: 'Reading needs no signing in. To hand files in, run queries and notebooks or have a report made, sign in with your department’s token; the operator makes it by monitor token new.',
    as: (department) => `Signed in: ${department}.`,
    itself: 'This is the server’s own machine, which need not sign in.',
    token: 'Token',
    in: 'Sign in',
    out: 'Sign out',
  },
};
