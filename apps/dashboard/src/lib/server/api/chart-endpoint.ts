import { chartDocument } from '@monitor/charts';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { render } from 'svelte/server';
import ChartAlone from '#lib/components/ChartAlone.svelte';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { ChartScope } from '../chart-series.ts';
import { idAt } from '../charts.ts';
import { figureOf, fileNameOf, type Drawing } from '../figure.ts';
import { notebookAnswer, notebookText } from '../notebook-text.ts';
import type { Given, Known } from '../parameters.ts';
import { remembered } from '../remember.ts';
import { refuseUnknownIds } from '../unknown-ids.ts';
import type { Endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { reading } from './reading.ts';
import { tableBytes, tableFile } from './table-file.ts';

const svg = 'image/svg+xml';
const html = 'text/html';
const markdown = 'text/markdown';
const [NARROWEST, WIDEST] = [240, 2400];

/** How a picture is drawn, whichever chart it is of; taken for the data too, so that one query fits all endings. */
const pictured = {
  width: v.pipe(
    v.string(),
    v.regex(/^\d{3,4}$/),
    v.check((text) => Number(text) >= NARROWEST && Number(text) <= WIDEST),
    v.description('图宽，240 至 2400 像素 / Width of the picture, 240 to 2400 pixels'),
  ),
  theme: v.pipe(
    v.picklist(['light', 'dark']),
    v.description('SVG 图的配色 / Colours of the SVG picture'),
  ),
  lang: v.pipe(v.picklist(['zh', 'en']), v.description('语言 / Language')),
} as const;

/** A chart that can be asked for by address. */
interface Listed<S extends Known> {
  /** Its name in the address. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: S;
  readonly required?: readonly (keyof S & string)[];
  /** null where there is nothing to draw */
  readonly draw: (scope: ChartScope, given: Given<S>) => Promise<Drawing | null>;
}

/**
 * Declares a chart's endpoint: the picture as `.svg`, exactly the rows it was drawn from as `.csv` and `.parquet`, and
 * as `.html` the frame it has on a page, with table, statement and source, as `.md` a notebook of its statement.
 */
export function chartEndpoint<const S extends Known>({
  name,
  summary,
  parameters,
  required = [],
  draw,
}: Listed<S>): Endpoint<'GET'> {
  return reading({
    path: `/charts/${name}.{format}`,
    ...{ summary, required, parameters: { ...parameters, ...pictured } },
    content: {
      [svg]: null,
      [html]: null,
      [markdown]: null,
      [media.csv]: null,
      [media.parquet]: null,
    },
    answer: async ({ event, publication, given }) => {
      const own: Given<S> & Given<typeof pictured> = given;
      const language = own.lang ?? event.locals.language;
      const { errors } = messagesIn(language);
      const format = event.params['format'] ?? '';
      if (!isFormat(format)) error(404, errors.unknown.chartFormat(format));
      await refuseUnknownIds(publication, language, parameters, given);
      const drawing = await remembered(
        publication,
        ['chart', name, language, event.url.search],
        () => draw({ publication, language }, own),
      );
      if (drawing === null) error(404, errors.unknown.value);
      if (format === 'html') return framed(drawing, language);
      if (format === 'md') return begun(drawing, language);
      if (format !== 'svg') {
        const form = format === 'csv' ? 'csv-people' : format;
        return tableFile(
          await tableBytes(publication, drawing.statement, form),
          fileNameOf(drawing),
          form,
        );
      }
      return new Response(picture(drawing, own), {
        headers: {
          'content-type': `${svg}; charset=utf-8`,
          'content-disposition': `inline; filename="${fileNameOf(drawing)}.svg"`,
          'content-security-policy': "default-src 'none'",
          vary: 'cookie, accept-language',
        },
      });
    },
  });
}

function isFormat(text: string): text is 'svg' | 'html' | 'md' | 'csv' | 'parquet' {
  return ['svg', 'html', 'md', 'csv', 'parquet'].includes(text);
}

function framed(drawing: Drawing, language: Language): Response {
  const { body } = render(ChartAlone, { props: { figure: figureOf(drawing, false), language } });
  return new Response(body, {
    headers: { 'content-type': `${html}; charset=utf-8`, vary: 'cookie, accept-language' },
  });
}

function begun({ title, source, name, statement }: Drawing, language: Language): Response {
  const named = name.replaceAll('-', '_');
  return notebookAnswer(notebookText(language, { title, note: source, name: named, statement }));
}

/** A chart that stands alone. */
function picture(drawing: Drawing, { width, theme }: Given<typeof pictured>): string {
  const { name, id = name, title, source, notes, wide } = drawing;
  const size = width === null ? wide : Number(width);
  const drawn = drawing.draw(idAt(id, size), size, false);
  return chartDocument(drawn, { title, source, notes, theme: theme ?? 'light' });
}
