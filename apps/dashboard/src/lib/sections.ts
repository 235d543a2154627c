/** The sections of the site in the order of the navigation. */
export const sections = [
  { key: 'overview', path: '/' },
  { key: 'indicators', path: '/indicators' },
  { key: 'towns', path: '/towns' },
  { key: 'departments', path: '/departments' },
  { key: 'tasks', path: '/tasks' },
  { key: 'compare', path: '/compare' },
  { key: 'reports', path: '/reports' },
  { key: 'data', path: '/data' },
  { key: 'handIn', path: '/hand-in' },
  { key: 'notebooks', path: '/notebooks' },
  { key: 'methods', path: '/methods' },
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
