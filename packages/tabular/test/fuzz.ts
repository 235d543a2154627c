/**
 * `npm run fuzz`: the long run of what `npm test` does shortly. 10,000 random tables are written and read back; a
 * million mutated files are read: none may fail, hang, lose a line or make memory grow.
 */
import fc from 'fast-check';
import { read, ReadError } from '../src/index.ts';
import { addsUp } from './accounted.ts';
import { mutated } from './mutations.ts';
import { lossOf, writtenTable } from './random-tables.ts';

const [tables = '10000', mutations = '1000000', firstSeed = '0'] = process.argv.slice(2);
const longestRead = 2000;
const mostGrowth = 300e6;

function fail(what: string): never {
  console.error(what);
  process.exit(1);
}

fc.assert(
  fc.property(writtenTable, (written) => lossOf(written) === null),
  { numRuns: Number(tables) },
);
console.log(`${tables} random tables read back unchanged`);

let [memory, longest] = [0, 0];
const began = performance.now();
const [from, count] = [Number(firstSeed), Number(mutations)];
for (let seed = from; seed < from + count; seed++) {
  const started = performance.now();
  const bytes = mutated(seed);
  try {
    if (!addsUp(read(bytes))) fail(`seed ${seed}: the lines do not add up`);
  } catch (error) {
    if (error instanceof ReadError) continue;
    fail(
      `seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  const took = performance.now() - started;
  longest = Math.max(longest, took);
  if (took > longestRead) fail(`seed ${seed}: took ${took.toFixed(0)} ms`);
  if ((seed - from) % 100_000 !== 50_000) continue;
  const { rss } = process.memoryUsage();
  memory ||= rss;
  if (rss > memory + mostGrowth) fail(`seed ${seed}: memory grew to ${(rss / 1e6).toFixed(0)} MB`);
  console.log(`${seed - from} mutated files, ${(rss / 1e6).toFixed(0)} MB`);
}
const seconds = (performance.now() - began) / 1000;
console.log(
  `${count} mutated files in ${seconds.toFixed(0)} s, the longest ${longest.toFixed(0)} ms`,
);
