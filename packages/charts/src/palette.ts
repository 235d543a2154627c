/**
 * Every colour a chart uses: the page's custom property, so that light, dark and print are the page's
 * decision, with the light theme as fallback where an SVG stands alone.
 */
export const palette = {
  paper: 'var(--paper, #fffefb)',
  ink: 'var(--ink, #1c1b19)',
  soft: 'var(--soft, #5f5a50)',
  faint: 'var(--faint, #8a8477)',
  rule: 'var(--rule, #e3ddd0)',
  hair: 'var(--hair, #efeadf)',
  wash: 'var(--wash, #f7f3ea)',
  accent: 'var(--accent, #0d5c75)',
  accentWash: 'var(--accent-wash, #e4eff2)',
  red: 'var(--red, #ae261d)',
  blue: 'var(--blue, #2a54ad)',
} as const;

/** The four lights of an assessment: `mark` is dark enough for a shape or word, `fill` for an area. */
export const lights = {
  green: { mark: 'var(--green, #17704d)', fill: 'var(--green-fill, #2f8f68)' },
  yellow: { mark: 'var(--yellow, #8f5a00)', fill: 'var(--yellow-fill, #d08a1d)' },
  red: { mark: 'var(--red, #ae261d)', fill: 'var(--red-fill, #c0392f)' },
  grey: { mark: 'var(--grey, #666156)', fill: 'var(--grey-fill, #cbc5b7)' },
} as const;

export type Light = keyof typeof lights;

export type Theme = 'light' | 'dark';

/** The colours of a chart that stands alone, by custom property; what is not named keeps the palette's own. */
export const palettes: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: { '--paper': '#ffffff' },
  dark: {
    '--paper': '#15181a',
    '--ink': '#ebe8e1',
    '--soft': '#b0aba0',
    '--faint': '#8b877d',
    '--rule': '#363b3e',
    '--hair': '#262a2d',
    '--wash': '#1e2225',
    '--accent': '#76c4dc',
    '--accent-wash': '#1b3038',
    '--green': '#62c798',
    '--yellow': '#e2ac4b',
    '--red': '#f28b80',
    '--grey': '#a9a498',
    '--blue': '#93b3f5',
    '--green-fill': '#3f9f76',
    '--yellow-fill': '#b97f22',
    '--red-fill': '#c9554b',
    '--grey-fill': '#4b4f50',
  },
};
