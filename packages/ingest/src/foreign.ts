import type { CataloguePlan } from './catalogue.ts';
import { Failure } from '@monitor/warehouse';
import type { Submission } from './submission.ts';
import type { Understanding } from './understand.ts';

/**
 * Whoever hands in as a department hands in its own forms, and those that are no department's.
 * @throws Failure naming the department whose form the file is
 */
export function refuseForeign(
  { channel, department }: Pick<Submission, 'channel' | 'department'>,
  { main, perTable }: Pick<Understanding, 'main' | 'perTable'>,
  { departments }: CataloguePlan,
): void {
  if (channel !== 'web' || department === null) return;
  const owners = [main, ...perTable].map((form) => form?.pipeline.department ?? null);
  const owner = owners.find((one) => one !== null && one !== department);
  if (owner === undefined || owner === null) return;
  const name = departments.find(({ id }) => id === owner)?.name.zh ?? owner;
  throw new Failure(
    `这是${name}的报表，本部门不能代为报送，请交由${name}报送。`,
    'department',
    name,
  );
}
