import { isFactLine } from './facts.ts';
import { filledCells, type Row } from './rows.ts';
import type { NoDataKind } from './types.ts';

const source = /^[\s\u3000(（]*(?:数据来源|资料来源|来源\s*[:：]|sources?\s*[:：])/i;
const note =
  /^[\s\u3000(（]*(?:注\s*(?:[:：.、)）\d]|$|释|明)|备注\s*[:：]|说明\s*[:：]|附注|填表说明|指标解释|(?:notes?|footnotes?)\b\s*[:：.\d]|[*＊※†#]|[①-⑳])/i;
const signature =
  /^(?:填表人|填报人|制表人?|审核人?|复核人?|单位负责人|统计负责人|负责人|联系电话|报出日期|填报日期|打印时间|导出时间)/;
const rule = /^(?:[-=_*+~—–―─━═#.·]{3,}|:?-{3,}:?)$/;
const continued = /^[\s\u3000(（]*(?:续表|续上表|接上表|接上页)/;
const section = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/;

/** Tells whether a row is no data by what it says, whatever stands around it. */
export function kindByWording(row: Row): NoDataKind | null {
  const first = row.cells[row.firstFilled] ?? '';
  if (/^"?sep=.?"?$/i.test(first) && row.cells.length <= 2) return 'separator';
  if (rule.test(first.trim()) && filledCells(row).every((cell) => rule.test(cell)))
    return 'separator';
  if (source.test(first)) return 'source';
  if (row.filled === 1 && isContinuation(first)) return 'title';
  if (note.test(first)) return 'note';
  return null;
}

/** 续表: what stands below goes on with the table above. */
export function isContinuation(text: string): boolean {
  return continued.test(text);
}

/** Tells whether a row below the data is a note: one field of words, a sentence, or the signatures of a form. */
export function isTailNote(row: Row, width: number): boolean {
  const first = (row.cells[row.firstFilled] ?? '').trim();
  if (row.filled === 1 && row.cells.length === 1 && width > 1) return !/^[\d.,-]+$/.test(first);
  if (row.filled === 1 && isSentence(first)) return true;
  return signature.test(first) || isFactLine(row.cells);
}

/** A numbered heading between blocks of data: 一、城区. */
export function isSectionHeading(row: Row): boolean {
  return row.filled === 1 && section.test(row.cells[row.firstFilled] ?? '');
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    words >= 5 || /[。；!?]$/.test(text) || (/\p{Script=Han}{8}/u.test(text) && text.length > 25)
  );
}
