// `npm run bench [-- NAME…]`: measures the product as it is served; not part of `npm test`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { print, type Finding } from './findings.ts';
import { handIn } from './hand-in.ts';
import { ingestion } from './ingest.ts';
import { load } from './load.ts';
import { notebook } from './notebook.ts';
import { peers } from './peers.ts';
import { report } from './report.ts';
import { scale } from './scale.ts';

const benches: Readonly<Record<string, () => Promise<Finding[]>>> = {
  peers,
  ingest: ingestion,
  load,
  scale,
  notebook,
  report,
  'hand-in': handIn,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  console.error(`there is no bench ${unknown}; choose from: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const results = path.resolve(import.meta.dirname, '../test-results');
mkdirSync(results, { recursive: true });
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const findings = await run();
  print(name, findings);
  writeFileSync(path.join(results, `${name}.json`), JSON.stringify(findings, null, 2));
}
