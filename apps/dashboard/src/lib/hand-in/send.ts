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

/** Why a file was not taken; null where the server gave no reason. */
interface NotTaken {
  readonly refused: string | null;
}

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
    const load = answer.ok ? said.loads?.[0] : undefined;
    return load === undefined
      ? { refused: said.detail ?? null }
      : { load, ratings: said.ratings ?? [] };
  } catch {
    return { refused: null };
  }
}
