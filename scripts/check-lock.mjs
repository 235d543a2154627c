// `npm run lint:lock`: every platform's build of a native tool must be in package-lock.json.
// The registry serves some versions before all their binaries; npm then writes a lock file without
// them, silently, and `npm ci` fails on those platforms. Pin an earlier version instead.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url)));

const locked = new Set(
  Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)),
);

const missing = Object.entries(packages).flatMap(([place, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !locked.has(name))
    .map((name) => `${name} (wanted by ${place === '' ? 'the root' : place})`),
);

if (missing.length > 0) {
  console.error(
    `package-lock.json lacks optional packages; pin an earlier version of what wants them:\n${missing.join('\n')}`,
  );
  process.exitCode = 1;
}
