import * as v from 'valibot';
import type { ReportDocument } from './document.ts';

const text = v.string();
const count = v.number();

const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), level: v.picklist([1, 2]), text }),
  v.object({ kind: v.literal('paragraph'), text }),
  v.object({ kind: v.literal('note'), text }),
  v.object({
    ...{ kind: v.literal('table'), id: text, caption: text, sheet: text },
    columns: v.array(
      v.object({
        ...{ title: text, align: v.picklist(['start', 'end']), share: count, below: v.boolean() },
      }),
    ),
    rows: v.array(v.array(v.object({ text, value: v.nullable(count), decimals: count }))),
  }),
  v.object({ kind: v.literal('chart'), id: text, caption: text, alt: text, svg: text }),
]);

/** A report as it was stored, of whatever program. */
export const documentSchema: v.GenericSchema<unknown, ReportDocument> = v.object({
  language: v.picklist(['zh', 'en']),
  ...{ month: text, title: text, subtitle: text, running: text },
  ...{ warning: v.nullable(text), knownAt: text },
  brief: v.array(block),
  sections: v.array(block),
});
