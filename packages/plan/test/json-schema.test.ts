import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, test } from 'vitest';
import { fileSchemas } from '../src/parts.ts';

/** Rules that JSON Schema cannot say; `loadPlan` alone checks them. */
const ignoreActions = ['check'];

describe('the JSON Schemas that editors use are those of the loader', () => {
  test.for(Object.entries(fileSchemas))('%s', async ([name, schema]) => {
    const generated = toJsonSchema(schema, { typeMode: 'input', ignoreActions });
    await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(
      `../../../data/plan/schema/${name}.json`,
    );
  });
});
