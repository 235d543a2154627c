import type { ReportDocument } from './document.ts';

/** The formats of a report, in the order in which they are listed. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Renders a report; what a format needs is loaded only when it is asked for. */
export async function render(report: ReportDocument, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).toPdf(report);
    case 'docx':
      return (await import('./docx.ts')).toDocx(report);
    case 'xlsx':
      return (await import('./xlsx.ts')).toXlsx(report);
    case 'html':
      return Buffer.from((await import('./html.ts')).toHtml(report));
  }
}
