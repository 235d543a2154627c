import { readFileSync, statSync } from 'node:fs';
import { placeOf, readAny, suspectLines, toCsv, type Reading, type Table } from '@monitor/tabular';
import { Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, printTable } from '../output.ts';

/** `monitor inspect`: what a file is, before anything is done with it. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      json: { type: 'boolean' },
      to: { type: 'string' },
      table: { type: 'string' },
      encoding: { type: 'string' },
    },
    [1, 1],
  );
  const [file = ''] = positionals;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Failure(`找不到文件 ${file}，请核对路径。`);
  if (values.to !== undefined && values.to !== 'csv') {
    throw new Failure(`--to 只支持 csv，不支持 ${values.to}。`);
  }
  const given = values.encoding === undefined ? {} : { encoding: values.encoding };
  const reading = await readAny(readFileSync(file), given);
  if (values.to === 'csv') process.stdout.write(csvOf(reading, values.table));
  else if (values.json) printJson(inspection(reading));
  else printInspection(reading);
  return 0;
}

/** A CSV holds one table: the first, or the one asked for by its number. */
function csvOf({ tables }: Reading, wanted = '1'): string {
  const number = Number(wanted);
  const table = tables[number - 1];
  if (tables.length > 1 && wanted === '1') {
    process.stderr.write(
      `文件中有 ${tables.length} 张表，这是第 1 张，其余用 --table 2 等取得。\n`,
    );
  }
  if (table) return toCsv(table);
  if (tables.length === 0 && number === 1) return '';
  throw new Failure(`文件中有 ${tables.length} 张表，没有第 ${wanted} 张，请核对 --table。`);
}

/** The shape of DESIGN.md section 7: the first table at the top level, all of them under `tables`. */
function inspection(reading: Reading) {
  const tables = reading.tables.map((table) => describe(reading, table));
  const first = tables[0] ?? { headerLines: [], firstDataLine: null, dataLines: 0, columns: [] };
  return {
    format: reading.format,
    encoding: reading.encoding,
    encodingConfidence: reading.encodingConfidence,
    delimiter: reading.delimiter,
    quote: reading.quote,
    headerLines: first.headerLines,
    firstDataLine: first.firstDataLine,
    dataLines: first.dataLines,
    columns: first.columns,
    noDataLines: reading.noDataLines.map(({ line, kind }) => ({ ...placed(reading, line), kind })),
    suspectLines: suspects(reading).map(({ line, message }) => ({
      ...placed(reading, line),
      message,
    })),
    decisions: reading.decisions,
    tables,
  };
}

const SUSPECTS_TOLD = 1000;

function suspects(reading: Reading) {
  return suspectLines(reading).slice(0, SUSPECTS_TOLD);
}

function placed(reading: Reading, line: number) {
  const { sheet, line: row } = placeOf(reading, line);
  return sheet === null ? { line } : { sheet, line: row };
}

function describe(reading: Reading, table: Table) {
  const lineOf = (line: number): number => placeOf(reading, line).line;
  return {
    ...(table.sheet === null ? {} : { sheet: table.sheet }),
    title: table.title,
    headerLines: table.headerLines.map(lineOf),
    firstDataLine: table.firstDataLine === null ? null : lineOf(table.firstDataLine),
    dataLines: table.records.reduce((sum, record) => sum + record.lastLine - record.line + 1, 0),
    columns: table.columns.map(({ name, unit }) => ({ name, unit })),
  };
}

function printInspection(reading: Reading): void {
  printLine(
    reading.format === 'text'
      ? `编码 ${reading.encoding}，分隔符 ${JSON.stringify(reading.delimiter)}，引号 ${reading.quote ?? '无'}，共 ${reading.lineCount} 行`
      : `工作簿 ${reading.format}，工作表 ${reading.sheets.map(({ name }) => name).join('、')}，共 ${reading.lineCount} 行`,
  );
  for (const table of reading.tables) {
    const { dataLines, headerLines, firstDataLine } = describe(reading, table);
    const sheet = table.sheet === null ? '' : `工作表“${table.sheet}”的`;
    printLine(
      `${sheet}表${table.title === null ? '' : `《${table.title}》`}：表头第 ${headerLines.join('、') || '无'} 行，` +
        `数据自第 ${firstDataLine ?? '—'} 行起共 ${dataLines} 行`,
    );
    printTable(
      ['列', '名称', '单位', '数据期'],
      table.columns.map((column) => [
        column.index,
        column.name,
        column.unit ?? '',
        column.period ? `${column.period.start} 至 ${column.period.end}` : '',
      ]),
    );
  }
  for (const { subject, value, reason } of reading.decisions)
    printLine(`${subject}：${value}（${reason}）`);
  printSuspects(reading);
}

const SUSPECTS_PRINTED = 10;

function printSuspects(reading: Reading): void {
  const found = suspects(reading);
  if (found.length === 0) return;
  printLine(`请核对的行：${found.length}${found.length === SUSPECTS_TOLD ? ' 以上' : ''}`);
  for (const { line, message } of found.slice(0, SUSPECTS_PRINTED)) {
    const { sheet, line: row } = placeOf(reading, line);
    printLine(`  ${sheet === null ? '' : `${sheet} `}第 ${row} 行：${message}`);
  }
  if (found.length > SUSPECTS_PRINTED) printLine('  其余用 --json 查看');
}
