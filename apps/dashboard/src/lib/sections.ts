import { search } from './search.ts';

/** The sections of the site in the order of the navigation, with what they take of the month and the knowledge chosen. */
export const sections = [
  { key: 'overview', path: '/', takes: ['period', 'as-known-at'] },
  { key: 'indicators', path: '/indicators', takes: ['period'] },
  { key: 'towns', path: '/towns', takes: ['period', 'as-known-at'] },
  { key: 'departments', path: '/departments', takes: ['period', 'as-known-at'] },
  { key: 'tasks', path: '/tasks', takes: ['period', 'as-known-at'] },
  { key: 'compare', path: '/compare', takes: ['period', 'as-known-at'] },
  { key: 'data', path: '/data', takes: ['period'] },
  { key: 'methods', path: '/methods', takes: [] },
] as const;

/** Where pages without a section of their own belong. */
const within: Readonly<Record<string, string>> = {
  plans: '/',
  areas: '/towns',
  explain: '/data',
  styleguide: '/methods',
};

/** The path of the section a page belongs to. @param route such as `/plans/[id]` */
export function sectionOf(route: string): string {
  const [, first = ''] = route.split('/');
  return within[first] ?? `/${first}`;
}

/** The address of a section for the month and the knowledge chosen, as far as it takes them. */
export function sectionAddress(
  { path, takes }: (typeof sections)[number],
  dated: Readonly<Record<'period' | 'as-known-at', string | null>>,
): `/${string}` {
  const parameters = Object.fromEntries(takes.map((name) => [name, dated[name]]));
  return `${path}${search(parameters)}`;
}
