import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPlan } from '../src/index.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const plan = loadPlan(path.join(root, 'data/plan'));

/** Words that contain a place's name and mean something else. */
const notPlaces = /Asia\/Shanghai|北京时间|Beijing time/g;

/** A place's name without its rank, as one would write it in passing: 甲县 → 甲, Jia County → Jia. */
function stem(name: string): string {
  return name
    .replace(/(?<=..)(\p{Script=Han}族|维吾尔)?(自治区|特别行政区|省|市|县|区|镇)$/u, '')
    .replace(/ (County|City|District|Town|Province)$/, '');
}

/** Whole words in Latin letters and digits, anything in Chinese. */
function pattern(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\x20-\x7e]+$/.test(name) ? `(?<![\\w-])${literal}(?![\\w-])` : literal;
}

test('no name of a place or a plan occurs in code, so that another county can take it over', () => {
  const places = plan.areas.filter(({ level }) => level !== 'country');
  const names = [
    ...places.flatMap(({ id, code, name }) => [id, code, stem(name.zh), stem(name.en)]),
    ...plan.plans.flatMap(({ id, name }) => [id, name.zh, name.en]),
    ...Object.values(plan.settings.product),
  ];
  const anyName = new RegExp([...new Set(names)].map(pattern).join('|'), 'gi');
  // A route of the dashboard is a folder and may be called openapi.json.
  const files = globSync(
    '{apps,packages,pipelines}/*/{src,sql,static}/**/*.{ts,js,svelte,sql,html,css,json,svg}',
    { cwd: root },
  ).filter((file) => statSync(path.join(root, file)).isFile());

  const found = files.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        (line.replace(notPlaces, '').match(anyName) ?? []).map(
          (name) => `${file}:${index + 1} ${name}`,
        ),
      ),
  );

  expect(files.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
