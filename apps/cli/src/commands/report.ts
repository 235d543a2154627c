import path from 'node:path';
import { recordAct } from '@monitor/ingest';
import {
  alteredFiles,
  askForDelivery,
  composeReport,
  destinations,
  differences,
  DOCUMENT,
  documentOf,
  editions,
  FORMATS,
  makeReport,
  reportAct,
  type Difference,
  type Edition,
  type Format,
  type MadeReport,
} from '@monitor/report';
import { dataDirectory, Failure, openPublication, type Publication } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { deliver } from '../deliver.ts';
import { printJson, printLine, printTable, progressBar } from '../output.ts';

/**
 * `monitor report`: makes the report on a month. Exit 1: a stored report would say something else today (`--verify`), or
 * it could not be delivered (`--deliver`).
 */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      'as-known-at': { type: 'string' },
      format: { type: 'string' },
      language: { type: 'string' },
      out: { type: 'string' },
      deliver: { type: 'boolean' },
      verify: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    [0, 1],
  );
  const [month] = positionals;
  if (values.verify) return verify(month ?? null, values.json ?? false);
  if (month === undefined) throw new Failure('请写明月份，如 monitor report 2023-06。');
  const to = values.deliver ? destinations(process.env) : [];
  if (values.deliver) checkDelivery(to.length, values.out);
  const publication = await openPublication(dataDirectory());
  const asKnownAt = values['as-known-at'];
  const made = await makeReport(publication, dataDirectory(), {
    month,
    language: languageOf(values.language ?? 'zh'),
    progress: progressBar(),
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
    ...(values.format === undefined ? {} : { formats: formatsOf(values.format) }),
    ...(values.out === undefined ? {} : { out: values.out }),
  });
  const now = new Date();
  if (made.outcome === 'made' && values.out === undefined)
    await recordAct(dataDirectory(), reportAct(made, null));
  if (values.json) printJson({ outcome: made.outcome, folder: made.folder, ...made.manifest });
  else printMade(made);
  if (!values.deliver) return 0;
  askForDelivery(dataDirectory(), path.basename(made.folder), to, now);
  const tried = await deliver(dataDirectory(), now);
  return tried.every(({ state }) => state === 'delivered') ? 0 : 1;
}

/** @throws Failure when there is nowhere to deliver to, or nothing that is kept */
function checkDelivery(destinationsNamed: number, out: string | undefined): void {
  if (out !== undefined) throw new Failure('--deliver 送的是数据目录中的月报，不能与 --out 同用。');
  if (destinationsNamed > 0) return;
  throw new Failure(
    '没有设定送达的去处：请设 MONITOR_REPORT_WEBHOOK，或 MONITOR_SMTP、MONITOR_REPORT_FROM 和 MONITOR_REPORT_TO。',
  );
}

function printMade(made: MadeReport): void {
  const { month, edition, asKnownAt: known, files } = made.manifest;
  printLine(
    made.outcome === 'made'
      ? `已编制 ${month} 月报第 ${edition} 版（按 ${known} 所知）：${made.folder}`
      : `与已有的 ${month} 月报第 ${edition} 版完全相同，没有另存：${made.folder}`,
  );
  printTable(
    ['文件', '大小（KB）', 'SHA-256'],
    files.map((file) => [file.name, Math.ceil(file.bytes / 1024), file.sha256]),
  );
}

function formatsOf(text: string): Format[] {
  return text.split(',').map((name) => {
    const format = FORMATS.find((known) => known === name.trim());
    if (format !== undefined) return format;
    throw new Failure(`没有 ${name} 这种格式，可写 ${FORMATS.join('、')}，以逗号分隔。`);
  });
}

function languageOf(text: string): 'zh' | 'en' {
  if (text === 'zh' || text === 'en') return text;
  throw new Failure(`没有 ${text} 这种语言，可写 zh 或 en。`);
}

/** Makes stored reports anew and tells what they would say otherwise. */
async function verify(month: string | null, json: boolean): Promise<number> {
  const stored = editions(dataDirectory()).filter(
    ({ manifest }) => month === null || manifest.month === month,
  );
  if (stored.length === 0) throw new Failure('没有已编制的月报，请先运行 monitor report 月份。');
  const publication = await openPublication(dataDirectory());
  const reports = [];
  for (const edition of stored) {
    reports.push(await verified(publication, edition));
  }
  if (json) printJson({ reports });
  else for (const report of reports) printVerified(report);
  return reports.every(isAsMade) ? 0 : 1;
}

interface Verified extends ReturnType<typeof named> {
  /** The files that are gone, or no longer what was made. */
  readonly altered: readonly string[];
  /** null where what it said cannot be read. */
  readonly differences: readonly Difference[] | null;
}

async function verified(publication: Publication, edition: Edition): Promise<Verified> {
  const altered = alteredFiles(edition);
  const said = altered.includes(DOCUMENT) ? null : documentOf(edition);
  const now = said === null ? null : await composeReport(publication, edition.manifest);
  const found = said === null || now === null ? null : differences(said, now);
  return { ...named(edition), altered, differences: found };
}

function isAsMade({ altered, differences: found }: Verified): boolean {
  return altered.length === 0 && found?.length === 0;
}

function named({ manifest: { month, edition, asKnownAt } }: Edition) {
  return { month, edition, asKnownAt };
}

function printVerified({ month, edition, altered, differences: found }: Verified): void {
  const name = `${month} 月报第 ${edition} 版`;
  if (altered.length > 0)
    printLine(`${name}：${altered.join('、')} 缺失，或已不是编成时的内容，请从备份恢复。`);
  if (found === null) return;
  printLine(
    found.length === 0 ? `${name}：重算结果一致。` : `${name}：有 ${found.length} 处不同。`,
  );
  for (const { where, what, before, now } of found) {
    printLine(`  ${where} ${what}：${before ?? '（无）'} → ${now ?? '（无）'}`);
  }
}
