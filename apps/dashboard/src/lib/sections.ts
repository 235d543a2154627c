/** The sections of the site in the order of the navigation; a dated one is shown for a month. */
export const sections = [
  { key: 'overview', path: '/', dated: true },
  { key: 'indicators', path: '/indicators', dated: true },
  { key: 'towns', path: '/towns', dated: true },
  { key: 'departments', path: '/departments', dated: true },
  { key: 'tasks', path: '/tasks', dated: true },
  { key: 'compare', path: '/compare', dated: true },
  { key: 'data', path: '/data', dated: false },
  { key: 'methods', path: '/methods', dated: false },
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
