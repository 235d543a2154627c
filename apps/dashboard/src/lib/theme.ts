/** How the reader wants the pages coloured; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** Reads a theme from a cookie or a form; anything else is `auto`. */
export function parseTheme(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'auto';
}
