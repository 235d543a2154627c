import type { Reading } from '@monitor/tabular';
import { Failure, recordEvent, type Database, type Publication } from '@monitor/warehouse';
import type { Contract, Pipeline } from './contract.ts';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import { learn, withLessons, type Lesson } from './mapping.ts';
import { pipelinesHash } from './pipelines.ts';
import { statement } from './sql.ts';

/** The ledger, or a publication. */
type Asked = Pick<Database | Publication, 'rows'>;

interface MappingRow {
  readonly mapping_id: string;
  readonly version: number;
  readonly pipeline_id: string;
  /** JSON; null where it is used no more. */
  readonly contract: string | null;
  readonly actor: string | null;
  /** The day it was taught, in the plan's time zone. */
  readonly day: string;
}

/** What a file is read by. */
interface Taught extends Pick<LoadContext, 'pipelines' | 'contracts'> {
  /** What is taught on this very file and not known yet. */
  readonly lesson: Lesson | null;
}

/**
 * The pipelines with what people taught before, and on this file.
 * @throws Failure when what a person says of the columns does not fit the file, the catalogue or itself
 */
export async function taughtBy(context: LoadContext, reading: Reading): Promise<Taught> {
  const rows = await mappings(context.ledger.db, context.plan.settings.timeZone);
  const taught = learn(context, reading);
  if (taught && 'problem' in taught) throw new Failure(taught.problem);
  const before = rows.find(({ mapping_id: id }) => id === taught?.contract.id);
  const isKnown = taught !== null && before?.contract === plain(taught.contract);
  const version = (before?.version ?? 0) + (isKnown ? 0 : 1);
  const lesson = taught && { ...taught, contract: { ...taught.contract, version } };
  const pipelines = withLessons(context.pipelines, [
    ...rows.flatMap(lessonOf),
    ...(lesson ? [lesson] : []),
  ]);
  return { pipelines, contracts: pipelinesHash(pipelines), lesson: isKnown ? null : lesson };
}

/**
 * The pipelines with what people taught, for those who do not read a file.
 * @param timeZone the plan's
 */
export async function withMappings(
  db: Asked,
  pipelines: readonly Pipeline[],
  timeZone: string,
): Promise<readonly Pipeline[]> {
  return withLessons(pipelines, (await mappings(db, timeZone)).flatMap(lessonOf));
}

function mappings(db: Asked, zone: string): Promise<MappingRow[]> {
  return db.rows<MappingRow>(statement('mappings'), { zone });
}

function lessonOf({ contract, version, pipeline_id, actor, day }: MappingRow): Lesson[] {
  if (contract === null) return [];
  const kept = JSON.parse(contract) as Contract;
  return [
    { pipeline: pipeline_id, contract: { ...kept, version, taught: { by: actor, on: day } } },
  ];
}

/** A contract as it is kept: who taught it, when and how often stands beside it. */
function plain(contract: Contract): string {
  return JSON.stringify({ ...contract, version: undefined, taught: undefined });
}

/** Writes down what was taught, in the transaction of the load that taught it. */
export async function recordLesson(
  db: Database,
  { pipeline, contract }: Lesson,
  { loadId, recordedAt }: LoadIdentity,
  actor: string | null,
): Promise<void> {
  const { id, version } = contract;
  await db.run(statement('record-mapping'), {
    mapping_id: id,
    version,
    pipeline_id: pipeline,
    contract: plain(contract),
    load_id: loadId,
    recorded_at: recordedAt,
    actor,
    reason: null,
  });
  const detail = { pipeline, version, load: loadId, columns: contract.title.zh };
  await recordEvent(db, { kind: 'mapping', subject: id, actor, detail }, recordedAt);
}
