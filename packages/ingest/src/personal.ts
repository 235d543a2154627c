import type { Column, Table } from '@monitor/tabular';

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
