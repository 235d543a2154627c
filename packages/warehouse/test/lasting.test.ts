import { expect, test } from 'vitest';
import { Lasting } from '../src/lasting.ts';

const FATAL =
  'FATAL Error: Failed: database has been invalidated because of a previous fatal error.';

test('what DuckDB ends for an error of its own is opened anew, once for all who see it end', async () => {
  let opened = 0;
  const lasting = await Lasting.opened(() => Promise.resolve(++opened));
  const work = (n: number): Promise<string> =>
    n === 1 ? Promise.reject(new Error(FATAL)) : Promise.resolve(`answer of ${n}`);
  const answers = await Promise.all([1, 2, 3].map(() => lasting.use(work)));
  expect(answers).toEqual(['answer of 2', 'answer of 2', 'answer of 2']);
  expect(opened).toBe(2);
});

test.each(['Binder Error: no such column', 'INTERRUPT Error: Interrupted!'])(
  'after “%s” it stays open',
  async (message) => {
    let opened = 0;
    const lasting = await Lasting.opened(() => Promise.resolve(++opened));
    await expect(lasting.use(() => Promise.reject(new Error(message)))).rejects.toThrow(message);
    expect(opened).toBe(1);
  },
);

test('an error that comes back is told', async () => {
  const lasting = await Lasting.opened(() => Promise.resolve(0));
  await expect(lasting.use(() => Promise.reject(new Error(FATAL)))).rejects.toThrow('FATAL');
});
