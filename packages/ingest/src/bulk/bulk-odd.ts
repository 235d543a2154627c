import type { Database } from '@monitor/warehouse';
import type { BulkFile } from './bulk-form.ts';
import type { MeasureText, Resolution } from './bulk-resolve.ts';
import type { BulkTexts } from './bulk-texts.ts';
import { Irregular } from './irregular.ts';
import { statement } from '../sql.ts';

/** The figures of one measure. */
interface MeasureFigures {
  readonly indicator: number;
  readonly unit: number;
  readonly first_line: number | null;
  readonly least: number;
  readonly most: number;
  readonly lines: number;
  readonly figures: number;
  readonly odd: number;
  /** How many are as long as the number of a mobile telephone. */
  readonly mobiles: number;
  readonly is_distinct: boolean | null;
}

/** More keys than these are counted one by one, not by a bit for each there may be. */
const MOST_BITS = 1 << 29;
/** With more odd lines than these the file is not a plain one. */
const MOST_ODD = 200_000;

/**
 * Finds the lines of a staged file that are to go the way of those of small files: what is not plain, what says the
 * same as another, and of what is plain the first of each measure.
 */
export async function findOdd(
  db: Database,
  file: BulkFile,
  { texts, measures }: BulkTexts,
  resolution: Resolution,
): Promise<void> {
  const periods = texts.period.length + 1;
  const places = (texts.area.length + 1) * periods;
  const counted = places * measures.length <= MOST_BITS;
  const rows = await db.rows<MeasureFigures>(statement('bulk/measures'), {
    ...{ periods, places, counted },
  });
  await proveFigures(db, file, rows);
  const ends = [2, file.lines];
  const limit = MOST_ODD + measures.length + ends.length;
  if (arePlain(rows, resolution)) {
    const firsts = rows.flatMap(({ first_line }) => first_line ?? []);
    await db.run(statement('bulk/few'), { lines: JSON.stringify([...firsts, ...ends]) });
  } else {
    await db.run(statement('bulk/odd'), { ends: JSON.stringify(ends), limit: limit + 1 });
  }
  const areDistinct = rows.every((row) => row.figures === 0 || row.is_distinct === true);
  if (!resolution.isOneToOne || !areDistinct)
    await db.run(statement('bulk/repeated'), { limit: limit + 1 });
  const odd = await db.row<{ lines: number }>('select count(*) as lines from bulk_odd');
  if ((odd?.lines ?? 0) > limit) throw new Irregular(`要逐行核对的超过 ${MOST_ODD} 行`);
}

/** Whether nothing remains to be asked of any line. */
function arePlain(rows: readonly MeasureFigures[], { measure, isSettled }: Resolution): boolean {
  const known = new Map(measure.map((each) => [`${each.indicator} ${each.unit}`, each]));
  return (
    isSettled &&
    rows.every((row) => {
      const of = known.get(`${row.indicator} ${row.unit}`);
      return of !== undefined && row.odd === 0 && (row.figures === 0 || isWithin(row, of));
    })
  );
}

/** Whether even the extremes are usual; on the edge each line is asked. */
function isWithin({ least, most }: MeasureFigures, { factor, ...usual }: MeasureText): boolean {
  const slack = (value: number) => Math.abs(value) * 1e-9;
  const [low, high] = [least * factor, most * factor];
  return low - slack(low) >= usual.least && high + slack(high) <= usual.most;
}

/** Of about how many lines the reader of record judges whether a column holds figures. */
const READER_SAMPLE = 300;

/** Sees that the reader of record finds figures in the column of figures. */
async function proveFigures(
  db: Database,
  { form, lines }: BulkFile,
  rows: readonly MeasureFigures[],
): Promise<void> {
  const sum = (of: (row: MeasureFigures) => number) => rows.reduce((all, row) => all + of(row), 0);
  if (sum(({ mobiles }) => mobiles) * 2 > sum(({ figures: numbers }) => numbers))
    throw new Irregular(`“${form.value.header}”栏可能含有手机号码`);
  if (rows.every((row) => row.figures === row.lines)) return;
  const sample_from = Math.floor(lines / 2);
  const sample_step = Math.max(1, Math.floor((lines - sample_from) / READER_SAMPLE));
  const seen = await db.row<{ filled: number; figures: number }>(statement('bulk/sample'), {
    ...{ sample_from, sample_step },
  });
  const { filled = 0, figures = 0 } = seen ?? {};
  // Of two cells, one of them empty, the reader does not make a record.
  const labels = form.roles.filter((role) => role !== 'value' && role !== 'unit').length;
  const isFilled = labels > 1 || rows.every((row) => row.figures + row.odd === row.lines);
  if (figures === 0 || figures * 2 < filled || !isFilled)
    throw new Irregular(`“${form.value.header}”栏不全是数值`);
}
