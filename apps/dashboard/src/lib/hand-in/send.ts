import type { LoadReport, RatingChange } from '@monitor/ingest';

/** What a person adds to a file that does not say it; empty where nothing. */
export interface Said {
  pipeline: string;
  period: string;
  area: string;
  unit: string;
  /** What columns are, where somebody says so. */
  [column: `column[${string}]`]: string;
}

/** What became of a file that was sent. */
export interface Taken {
  readonly load: LoadReport;
  /** Targets that would be rated otherwise, where that was asked for. */
  readonly ratings: readonly RatingChange[];
}

/** Why a file was not taken: what the server said, or what kept it from saying anything. */
interface NotTaken {
  readonly refused: string | Hindrance;
}

/** The file is no longer what was put in, whoever sends it is not signed in any more, there is no answer. */
type Hindrance = { readonly why: 'changedFile' | 'signedOut' | 'noAnswer' };

/** Answers of the interface to those who may only read. */
export const MAY_NOT: readonly number[] = [401, 403];

/**
 * Sends a file to the server.
 * @param more further parameters of the interface: a dry run, a reason
 */
export async function send(
  file: File,
  { pipeline, ...settings }: Said,
  more: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Taken | NotTaken> {
  const set = Object.entries(settings).map(([name, value]) => ['set', value && `${name}=${value}`]);
  const pairs = [['file', file.name], ['pipeline', pipeline], ...set, ...Object.entries(more)];
  const address = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  try {
    const answer = await fetch(`/api/v1/loads?${address.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    });
    const said = (await answer.json()) as {
      loads?: LoadReport[];
      ratings?: RatingChange[];
      detail?: string;
    };
    if (MAY_NOT.includes(answer.status)) return { refused: { why: 'signedOut' } };
    const load = answer.ok ? said.loads?.[0] : undefined;
    return load === undefined
      ? { refused: said.detail ?? { why: 'noAnswer' } }
      : { load, ratings: said.ratings ?? [] };
  } catch {
    return { refused: { why: (await isChanged(file)) ? 'changedFile' : 'noAnswer' } };
  }
}

/** Whether the file on the disk is no longer the one that was put in: a browser then reads nothing of it. */
async function isChanged(file: File): Promise<boolean> {
  try {
    return (await file.slice(-1).arrayBuffer()).byteLength === 0;
  } catch {
    return true;
  }
}
