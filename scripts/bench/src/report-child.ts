// Makes all four formats of a report in a process of its own and prints what each took, in milliseconds, and the most memory
// there was, in kilobytes: data directory, month, instant known, folder.
import { makeReport } from '@monitor/report';
import { openPublication } from '@monitor/warehouse';

const [data = '', month = '', asKnownAt = '', out = ''] = process.argv.slice(2);
const publication = await openPublication(data);
const reached: { readonly what: string; readonly at: number }[] = [];
await makeReport(publication, data, {
  ...{ month, asKnownAt, out, language: 'zh' },
  progress: (_done, _of, what) => reached.push({ what, at: performance.now() }),
});
const took = reached.slice(0, -1).map(({ what, at }, index) => ({
  what,
  milliseconds: (reached[index + 1]?.at ?? NaN) - at,
}));
console.log(JSON.stringify({ took, kilobytes: process.resourceUsage().maxRSS }));
process.exit(0);
