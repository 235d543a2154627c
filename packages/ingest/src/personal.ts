import type { Column, NoDataLine, Reading, Table } from '@monitor/tabular';
import type { Observed } from './observe.ts';
import type { Finding } from './record.ts';

/** Whether a text may hold such a number, or says that others do. */
export function mayBePersonal(text: string): boolean {
  return [ID_CARD, MOBILE, SAYS_TELEPHONE].some((pattern) => pattern.test(text.normalize('NFKC')));
}

/** A column, or a line beside the table, that holds what may identify a person, which has no place here. */
export interface PersonalPlace {
  /** Index 0 and no header for a line that belongs to no column. */
  readonly column: Pick<Column, 'index' | 'header'>;
  /** `mobile` stands for every telephone number. */
  readonly kind: 'id-card' | 'mobile';
  /** The first line it stands on. */
  readonly line: number;
}

const ID_CARD = /(?<!\d)\d{17}[\dXx](?!\d)/;
const MOBILE = /(?<!\d)(?:(?:\+|00)86[- ]?)?1[3-9]\d{9}(?!\d)/;
/** As people write it where it is said to be one: 138-0915-0001, 86 138 0915 0001. */
const PARTED_MOBILE = /(?<!\d)(?:(?:\+|00)?86[-– ]?)?1[3-9]\d[-– ]?\d{4}[-– ]?\d{4}(?!\d)/;
/** With its area code; without it, a number may be any. */
const LANDLINE = /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[-– ]?[2-9]\d{6,7}(?!\d)/;
const SAYS_ID_CARD = /身份证|证件号|公民身份/;
const SAYS_TELEPHONE = /电话|手机|联系|phone|mobile/i;
const SAYS_PERSON = /[填上]报人|经办人|负责人|制表|审核/;
/** What as many digits in a note may be besides. */
const SAYS_OTHER = /编号|代码|文号|单号|金额|￥|\d\s*\p{Script=Han}/u;

/** Finds what may identify a person in the columns of a file's tables, and in the lines around them. */
export function personalPlaces({ tables, noDataLines }: Reading): PersonalPlace[] {
  return [...tables.flatMap(personalColumns), ...noDataLines.flatMap(personalLine)];
}

/** The line of a title, a note or a signature. */
function personalLine({ kind: is, line, text: written }: NoDataLine): PersonalPlace[] {
  if (is === 'total') return [];
  const text = written.normalize('NFKC');
  const said = SAYS_TELEPHONE.test(text) || SAYS_PERSON.test(text);
  const isMobile = said ? PARTED_MOBILE.test(text) : MOBILE.test(text) && !SAYS_OTHER.test(text);
  const kind = holdsIdCard(text) ? 'id-card' : isMobile ? 'mobile' : null;
  return kind === null ? [] : [{ column: { index: 0, header: '' }, kind, line }];
}

/**
 * Finds columns of identity-card numbers (one whose check digit and birthday hold is enough; where they are so headed, or
 * several and most of what stands there, one may be mistyped) and of telephones (so headed, or mobile numbers are most of
 * what stands there; a figure with a unit may be as long).
 */
function personalColumns({ columns, records }: Table): PersonalPlace[] {
  return columns.flatMap((column): PersonalPlace[] => {
    const cells = records.map(({ line, cells: all }) => ({
      line,
      text: (all[column.index - 1] ?? '').normalize('NFKC'),
    }));
    const filled = cells.filter(({ text }) => text.trim() !== '').length;
    const alike = cells.filter(({ text }) => hasBirthday(ID_CARD.exec(text)?.[0] ?? ''));
    const most = alike.length > 1 && alike.length * 2 > filled;
    const id =
      SAYS_ID_CARD.test(column.header) || most
        ? alike[0]
        : alike.find(({ text }) => holdsIdCard(text));
    if (id) return [{ column, kind: 'id-card', line: id.line }];
    if (column.unit !== null) return [];
    const said = SAYS_TELEPHONE.test(column.header);
    const patterns = said ? [PARTED_MOBILE, LANDLINE] : [MOBILE];
    const found = cells.filter(({ text }) => patterns.some((pattern) => pattern.test(text)));
    const [first] = found;
    return first && (said || found.length * 2 > filled)
      ? [{ column, kind: 'mobile', line: first.line }]
      : [];
  });
}

const KINDS = { 'id-card': '身份证号码', mobile: '电话号码' } as const;

/** Nothing of a file that holds personal data is taken in: each such place is named, and nothing that stands in it. */
export function refusePersonal({ tables }: Reading, personal: readonly PersonalPlace[]): Observed {
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

function findingOf({ column: { index, header }, kind, line }: PersonalPlace): Finding {
  const name = MAY_BE_NUMBER.test(header) || header.trim() === '' ? null : header;
  const ofColumn = name === null ? `第 ${index} 列` : `“${name}”列`;
  const [where, what] = index === 0 ? ['此行', ''] : [`${ofColumn}自第 ${line} 行起`, '该列'];
  return {
    severity: 'error',
    quarantined: true,
    line,
    columnIndex: index === 0 ? null : index,
    column: name,
    value: null,
    rule: 'personal-data',
    message: `${where}疑似有${KINDS[kind]}，文件未收下，内容没有保存，请删去${what}后重新报送`,
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
