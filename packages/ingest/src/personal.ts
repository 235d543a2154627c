import type { Column, Reading, Table } from '@monitor/tabular';
import type { Observed } from './observe.ts';
import type { Finding } from './record.ts';

/** Whether a text may hold such a number, or says that others do. */
export function mayBePersonal(text: string): boolean {
  return [ID_CARD, MOBILE, SAYS_TELEPHONE].some((pattern) => pattern.test(text.normalize('NFKC')));
}

/** A column that holds what may identify a person, which has no place here. */
export interface PersonalColumn {
  readonly column: Column;
  readonly kind: 'id-card' | 'mobile';
  /** The first line it stands on. */
  readonly line: number;
}

const ID_CARD = /(?<!\d)\d{17}[\dXx](?!\d)/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const SAYS_TELEPHONE = /电话|手机|联系|phone|mobile/i;

/**
 * Finds columns of identity-card numbers (one whose check digit and birthday hold is enough) and of mobile telephones
 * (so headed, or most of what stands there; a figure with a unit may be as long).
 */
export function personalColumns({ columns, records }: Table): PersonalColumn[] {
  return columns.flatMap((column): PersonalColumn[] => {
    const cells = records.map(({ line, cells: all }) => ({
      line,
      text: (all[column.index - 1] ?? '').normalize('NFKC'),
    }));
    const id = cells.find(({ text }) => holdsIdCard(text));
    if (id) return [{ column, kind: 'id-card', line: id.line }];
    const mobile = cells.filter(({ text }) => MOBILE.test(text));
    const [first] = mobile;
    if (!first || column.unit !== null) return [];
    const filled = cells.filter(({ text }) => text.trim() !== '').length;
    const isTelephone = SAYS_TELEPHONE.test(column.header) || mobile.length * 2 > filled;
    return isTelephone ? [{ column, kind: 'mobile', line: first.line }] : [];
  });
}

const KINDS = { 'id-card': '身份证号码', mobile: '手机号码' } as const;

/** Nothing of a file that holds personal data is taken in: each such column is named, and nothing that stands in it. */
export function refusePersonal({ tables }: Reading, personal: readonly PersonalColumn[]): Observed {
  const records = tables.flatMap((table) => table.records);
  const quarantined = tables.reduce(
    (sum, table) => sum + table.records.length * table.columns.length,
    0,
  );
  return {
    classes: records.map(() => 'quarantined'),
    cells: { value: 0, missing: 0, quarantined, outOfScope: 0, dimension: 0 },
    changes: { added: 0, revised: 0, unchanged: 0 },
    decisions: [],
    findings: personal.map(findingOf),
  };
}

/** Without a header row the first record stands as one, and may hold a number itself. */
const MAY_BE_NUMBER = /\d{6}/;

function findingOf({ column: { index, header }, kind, line }: PersonalColumn): Finding {
  const name = MAY_BE_NUMBER.test(header) || header.trim() === '' ? null : header;
  const where = name === null ? `第 ${index} 列` : `“${name}”列`;
  return {
    severity: 'error',
    quarantined: true,
    line,
    columnIndex: index,
    column: name,
    value: null,
    rule: 'personal-data',
    message: `${where}自第 ${line} 行起疑似有${KINDS[kind]}，文件未收下，内容没有保存，请删去该列后重新报送`,
  };
}

function holdsIdCard(text: string): boolean {
  const found = ID_CARD.exec(text)?.[0];
  return (
    found !== undefined && hasBirthday(found) && checkDigit(found) === found[17]?.toUpperCase()
  );
}

function hasBirthday(id: string): boolean {
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && /^(19|20)/.test(day)
  );
}

/** The last place of an identity-card number: GB 11643-1999, ISO 7064 MOD 11-2. */
function checkDigit(id: string): string | undefined {
  const sum = [...id.slice(0, 17)].reduce(
    (all, digit, at) => all + Number(digit) * 2 ** (17 - at),
    0,
  );
  return '10X98765432'[sum % 11];
}
