import { AlignmentType, type IStylesOptions } from 'docx';

/** Twentieths of a point, as Word measures. */
const MM = 1440 / 25.4;
export const twips = (mm: number): number => Math.round(mm * MM);
/** The printed width of GB/T 9704: 156 mm. */
export const WIDTH = twips(156);

/** Fonts by the names they have on machines with Word or WPS; elsewhere their like is taken. */
export const FONTS = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  section: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  part: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体_GB2312' },
  page: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
};

/** Half points: 3号 is 16 points, 小五 9. */
export const SIZE = { body: 32, title: 44, small: 18, caption: 21, page: 28 };
const BLACK = '000000';

interface ParagraphMore {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext?: boolean;
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: 'exact';
  };
}

/** The styles of a report: GB/T 9704 by the names Word and WPS know. */
export function stylesOf(zh: boolean): IStylesOptions {
  const line = { line: Math.round((225 / 22) * MM), lineRule: 'exact' as const };
  const paragraph = (id: string, name: string, run: object, more: ParagraphMore = {}) => ({
    ...{ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run },
    paragraph: {
      ...more,
      indent: { firstLine: 0 },
      // The text's own line is exact, and would cut a picture.
      spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' as const, ...more.spacing },
    },
  });
  const indent = zh ? { firstLineChars: 200, firstLine: 640 } : {};
  return {
    default: {
      document: {
        run: {
          font: FONTS.body,
          size: SIZE.body,
          color: BLACK,
          language: { value: 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: line, indent },
      },
      heading1: {
        run: { font: FONTS.section, size: SIZE.body, bold: false, color: BLACK },
        paragraph: { spacing: line, indent, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { font: FONTS.part, size: SIZE.body, bold: false, color: BLACK },
        paragraph: { spacing: line, indent, keepNext: true, outlineLevel: 1 },
      },
    },
    paragraphStyles: [
      paragraph(
        'ReportTitle',
        'Report Title',
        { font: FONTS.title, size: SIZE.title },
        { alignment: AlignmentType.CENTER },
      ),
      paragraph('Subtitle', 'Subtitle', {}, { alignment: AlignmentType.CENTER }),
      paragraph(
        'Warning',
        'Warning',
        { font: FONTS.section, size: SIZE.caption },
        { alignment: AlignmentType.CENTER },
      ),
      paragraph(
        'Caption',
        'caption',
        { font: FONTS.section, size: SIZE.caption },
        { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 } },
      ),
      paragraph('Cell', 'Table Cell', { size: SIZE.small }),
      paragraph(
        'CellHead',
        'Table Head',
        { font: FONTS.section, size: SIZE.small },
        { keepNext: true },
      ),
      paragraph('Note', 'Note', { size: SIZE.small }, { spacing: { before: 80, after: 80 } }),
      paragraph(
        'Picture',
        'Picture',
        {},
        { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160 } },
      ),
      paragraph('Gap', 'Gap', { size: 2 }, { spacing: { line: 20, lineRule: 'exact' } }),
    ],
  };
}
