import { structValue } from '@duckdb/node-api';
import { onFile, type Database } from '@monitor/warehouse';
import { kindOfText, TEXT_ROLES, type BulkForm, type TextRole } from './bulk-form.ts';
import { mayBePersonal } from '../personal.ts';
import { Irregular, irregularityOf } from './irregular.ts';
import { statement } from '../sql.ts';

/** The texts of a regular file, each once; the places in these lists are their numbers. */
export interface BulkTexts {
  readonly texts: Readonly<Record<TextRole, readonly string[]>>;
  /** Which units stand beside which indicators. */
  readonly measures: readonly { readonly indicator: string; readonly unit: string }[];
  readonly records: number;
}

interface TextsRow extends Record<TextRole, string | null> {
  /** GROUPING of the sets in the statement. */
  readonly said_of: number;
  readonly lines: number;
}

const SAID_OF = { indicator: 3, unit: 3, area: 5, period: 6 } as const;
/** More texts than these are no labels. */
const MOST_TEXTS = 200_000;

/**
 * Has DuckDB read each line once, for the texts that stand in it.
 * @throws Irregular when a line is out of form, or the texts leave a doubt about which lines are records
 */
export async function readTexts(path: string, form: BulkForm): Promise<BulkTexts> {
  // In an engine of its own: an error would end a transaction of the ledger's.
  const rows = await onFile(':memory:', (db) => textsIn(db, path, form)).catch((error: unknown) => {
    throw irregularityOf(error) ?? error;
  });
  if (rows.length > MOST_TEXTS) throw new Irregular('名称过多，不像是分类');
  const measures = rows.filter((row) => row.said_of === SAID_OF.indicator);
  const records = measures.reduce((sum, { lines }) => sum + lines, 0);
  const texts = { indicator: [], unit: [], area: [], period: [] } as Record<TextRole, string[]>;
  for (const role of TEXT_ROLES) {
    const own = rows.filter((row) => row.said_of === SAID_OF[role]).map((row) => row[role]);
    texts[role] = [...new Set(own.filter((text) => text !== null))];
    if (form.roles.includes(role)) prove(form, role, own);
  }
  return {
    texts,
    measures: measures.map((row) => ({ indicator: row.indicator ?? '', unit: row.unit ?? '' })),
    records,
  };
}

function textsIn(db: Database, path: string, form: BulkForm): Promise<TextsRow[]> {
  const columns = Object.fromEntries(form.roles.map((role) => [role, 'VARCHAR']));
  return db.rows<TextsRow>(statement('bulk/texts'), {
    file: path,
    columns: structValue(columns),
    delimiter: form.delimiter,
    limit: MOST_TEXTS + 1,
  });
}

/** Keys with a colon, marks, words for a sum and the numbers of columns: what they are, the lines around them say. */
const DOUBTFUL =
  /["“”:：∶﹕︓]|^.{0,12}(?:[合总小共累]\s*计|total|sum|합계|소계).{0,8}$|^[(（]?\d[)）]?$|^[甲乙丙丁戊己]$/i;

/** All words, all periods or all figures, none blank but units. */
function prove(form: BulkForm, role: TextRole, texts: readonly (string | null)[]): void {
  const { columns } = form.binding.table;
  const name = columns[form.roles.indexOf(role)]?.header ?? role;
  const filled = texts.filter((text) => text !== null);
  const isBlank = filled.length < texts.length || filled.some((text) => text.trim() === '');
  if (isBlank && role !== 'unit') throw new Irregular(`“${name}”栏有空格`);
  const doubtful = filled.find(
    (text) =>
      DOUBTFUL.test(text.trim()) ||
      mayBePersonal(text) ||
      columns.some(({ header }) => header === text),
  );
  if (doubtful !== undefined) throw new Irregular(`“${name}”栏中的“${doubtful}”可能不是数据`);
  const kinds = new Set(filled.map(kindOfText));
  if (kinds.size > 1 || kinds.has(null)) throw new Irregular(`“${name}”栏的写法不一`);
}
