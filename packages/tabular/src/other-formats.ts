import { ReadError } from './read-error.ts';

const SAVE = '请在 Excel 或 WPS 中打开后另存为 .xlsx 或 CSV 再提交。';
/** What is handed in under a table's name by mistake, by its first bytes. */
/* eslint-disable no-control-regex -- files of other kinds begin with them */
const others: readonly (readonly [start: RegExp, message: string])[] = [
  [/^%PDF-/, '这是 PDF 文件，不是表格，请提交制表时的 Excel 或 CSV 文件。'],
  [
    /^(?:\x89PNG|GIF8|\xff\xd8\xff|BM.{4}\0\0\0\0)/s,
    '这是图片，不是表格，请提交制表时的 Excel 或 CSV 文件。',
  ],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b\x08|BZh\d1AY)/, '这是压缩包，请解压后逐个提交其中的表格。'],
  [/^\{\\rtf/, '这是 RTF 文档，不是表格，请提交制表时的 Excel 或 CSV 文件。'],
  [
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|table|meta)\b/i,
    `这是网页（HTML）格式的表格，${SAVE}`,
  ],
  [/^(?:\xef\xbb\xbf)?\s*<\?(?:xml|mso)/i, `这是 XML 格式的文件，${SAVE}`],
  [/^\s*[[{]\s*[[{"]/, '这是 JSON 数据，不是表格，请另存为 CSV 再提交。'],
];

/** @throws ReadError when the bytes begin as a file that is no table */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const other = others.find(([pattern]) => pattern.test(start));
  if (other) throw new ReadError('format-error', other[1]);
}

/** Texts hold one or two kinds of control characters besides line ends and tabs; other files soon hold them all. */
const mostControls = 10;
const looked = 1 << 16;

/** @throws ReadError when so many kinds of control characters stand in a text that it is none */
export function refuseBinary(text: string): void {
  const controls = text.slice(0, looked).match(/[\x01-\x08\x0e-\x1f]/g);
  if (new Set(controls).size < mostControls) return;
  throw new ReadError('format-error', `这不是文本表格（其中有多种控制字符），${SAVE}`);
}
