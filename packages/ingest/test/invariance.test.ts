import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { loadPlan } from '@monitor/plan';
import { openLedger } from '@monitor/warehouse';
import { expect, test } from 'vitest';
import { collectSubmissions, readSettings } from '../src/index.ts';
import { loadContext } from '../src/ingest.ts';
import { loadFile } from '../src/load.ts';
import { Workspace } from './workspace.ts';

const HEADER = ['序号', '地区', '2023年', '2022年', '2021年'];
const ROWS = [
  ['1', '北京市', '2186', '2184', '2189'],
  ['2', '陕西省', '3952', '3956', ''],
  ['3', '甘肃省', '2,465', '２４９２', '2490'],
];
const PREAMBLE = ['数据库：分省年度数据', '指标：年末常住人口(万人)'];

const encoders: Record<string, (text: string) => Uint8Array> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  bom: (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  gb18030: gbEncoder(),
};

/** Writes the characters of the table in GB18030, found by decoding all two-byte codes. */
function gbEncoder(): (text: string) => Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return (text) =>
    new Uint8Array([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

const form = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  encoding: fc.constantFrom(...Object.keys(encoders)),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  title: fc.constantFrom('', '分省人口表\n', '分省人口表\n\n'),
  footer: fc.constantFrom('', '数据来源：国家统计局'),
});

type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function written(shape: Form): Uint8Array {
  const line = (cells: readonly string[]) =>
    shape.order
      .map((at) => cells[at] ?? '')
      .map((cell) => (cell.includes(shape.delimiter) ? `"${cell}"` : cell))
      .join(shape.delimiter);
  const text = [...PREAMBLE, line(HEADER), ...ROWS.map(line), shape.footer].join('\n');
  const encode = encoders[shape.encoding] ?? encoders['utf8'];
  const bytes = encode?.(`${shape.title}${text}`.replaceAll('\n', shape.lineEnd));
  return bytes ?? new Uint8Array();
}

test('columns shuffled, another encoding, delimiter or preamble, a hash for a name: the same observations', async () => {
  const workspace = new Workspace();
  // Straight on the ledger: nothing here is about processes or publications.
  const ledger = await openLedger(workspace.directory);
  const context = await loadContext(ledger, loadPlan(workspace.places.plan), {
    settings: readSettings([]),
    pipeline: null,
    again: true,
    dryRun: false,
  });
  const said = new Set<string>();
  try {
    await fc.assert(
      fc.asyncProperty(form, async (shape) => {
        const bytes = written(shape);
        const name = `${createHash('sha256').update(bytes).digest('hex')}.csv`;
        const [file] = collectSubmissions([workspace.write(name, bytes)], new Date().toISOString());
        if (!file) throw new Error('the file just written is not found');
        const { loadId, outcome } = await loadFile(context, file, bytes);
        const observations = await ledger.db.rows(
          `select indicator_id, area_id, period_start, period_end, value, resolution
           from reported where load_id = $loadId order by all`,
          { loadId },
        );
        expect(outcome).toBe('accepted');
        expect(observations).toHaveLength(8);
        said.add(JSON.stringify(observations));
        expect(said.size).toBe(1);
      }),
      { numRuns: 60 },
    );
  } finally {
    ledger.close();
    workspace.remove();
  }
});
