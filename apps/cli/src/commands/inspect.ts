import { readFileSync, statSync } from 'node:fs';
import { read, toCsv, type Reading, type Table } from '@monitor/tabular';
import { Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, printTable } from '../output.ts';

/** `monitor inspect`: what a file is, before anything is done with it. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    { json: { type: 'boolean' }, to: { type: 'string' } },
    [1, 1],
  );
  const [file = ''] = positionals;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Failure(`找不到文件 ${file}，请核对路径。`);
  if (values.to !== undefined && values.to !== 'csv') {
    throw new Failure(`--to 只支持 csv，不支持 ${values.to}。`);
  }
  const reading = read(readFileSync(file));
  if (values.to === 'csv') process.stdout.write(reading.tables.map(toCsv).join('\n'));
  else if (values.json) printJson(inspection(reading));
  else printInspection(reading);
  return Promise.resolve(0);
}

/** The shape of DESIGN.md section 7: the first table at the top level, all of them under `tables`. */
function inspection(reading: Reading) {
  const tables = reading.tables.map(describe);
  const first = tables[0] ?? { headerLines: [], firstDataLine: null, dataLines: 0, columns: [] };
  return {
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    quote: reading.quote,
    headerLines: first.headerLines,
    firstDataLine: first.firstDataLine,
    dataLines: first.dataLines,
    columns: first.columns,
    noDataLines: reading.noDataLines.map(({ line, kind }) => ({ line, kind })),
    decisions: reading.decisions,
    tables,
  };
}

function describe(table: Table) {
  return {
    title: table.title,
    headerLines: table.headerLines,
    firstDataLine: table.firstDataLine,
    dataLines: table.records.reduce((sum, record) => sum + record.lastLine - record.line + 1, 0),
    columns: table.columns.map(({ name, unit }) => ({ name, unit })),
  };
}

function printInspection(reading: Reading): void {
  printLine(
    `编码 ${reading.encoding}，分隔符 ${JSON.stringify(reading.delimiter)}，引号 ${reading.quote ?? '无'}，共 ${reading.lineCount} 行`,
  );
  for (const table of reading.tables) {
    const { dataLines, headerLines, firstDataLine } = describe(table);
    printLine(
      `表${table.title === null ? '' : `《${table.title}》`}：表头第 ${headerLines.join('、') || '无'} 行，` +
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
}
