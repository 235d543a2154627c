import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from './failure.ts';
import { putInPlace } from './put-in-place.ts';

/** A department's token as it is kept: enough to know it again, and not to make it. */
const kept = v.object({
  id: v.string(),
  department: v.string(),
  /** For whom or what it was made; null where nobody said. */
  note: v.nullable(v.string()),
  sha256: v.pipe(v.string(), v.hash(['sha256'])),
  made: v.string(),
  withdrawn: v.nullable(v.string()),
});
export type Token = v.InferOutput<typeof kept>;

/** `mt_1f2e3d4c_…`: what it is, which one, and the secret. */
const TOKEN = /^mt_([0-9a-f]{8})_([\w-]{43})$/;
const ID_BYTES = 4;
const SECRET_BYTES = 32;

/**
 * Makes a token by which a department may write and compute over the network.
 * @param data the data directory
 * @returns what is kept, and the token itself, which is told only now
 */
export function makeToken(
  data: string,
  { department, note }: Pick<Token, 'department' | 'note'>,
  now: Date,
): { readonly token: string; readonly kept: Token } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const made = now.toISOString();
  const entry: Token = { id, department, note, sha256: hashOf(secret), made, withdrawn: null };
  keep(data, entry);
  return { token: `mt_${id}_${secret}`, kept: entry };
}

/** All tokens ever made, those withdrawn too, in the order in which they were made. */
export function tokens(data: string): Token[] {
  const folder = folderIn(data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => read(path.join(folder, name)))
    .toSorted((a, b) => a.made.localeCompare(b.made));
}

/**
 * Withdraws a token: from now on it opens nothing.
 * @throws Failure when there is no such token, or it is withdrawn already
 */
export function withdrawToken(data: string, id: string, now: Date): Token {
  const token = tokens(data).find((one) => one.id === id);
  if (token === undefined) {
    throw new Failure(`没有令牌 ${id}，请用 monitor token list 查看。`);
  }
  if (token.withdrawn !== null) throw new Failure(`令牌 ${id} 已于 ${token.withdrawn} 收回。`);
  const entry = { ...token, withdrawn: now.toISOString() };
  keep(data, entry);
  return entry;
}

/** Whose token a text is; null where it is none, or is withdrawn. */
export function departmentOf(data: string, text: string): string | null {
  const [, id, secret] = TOKEN.exec(text) ?? [];
  if (id === undefined || secret === undefined) return null;
  const file = fileOf(data, id);
  if (!existsSync(file)) return null;
  const { sha256, withdrawn, department } = read(file);
  const same = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(sha256));
  return same && withdrawn === null ? department : null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function folderIn(data: string): string {
  return path.join(data, 'tokens');
}

function fileOf(data: string, id: string): string {
  return path.join(folderIn(data), `${id}.json`);
}

function read(file: string): Token {
  const token = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), readFileSync(file, 'utf8'));
  if (token.success) return token.output;
  throw new Failure(`令牌文件 ${file} 已损坏，请从备份还原，或删去后另发新令牌。`);
}

function keep(data: string, token: Token): void {
  const file = fileOf(data, token.id);
  mkdirSync(folderIn(data), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(token, null, 2)}\n`, { mode: 0o600 });
  putInPlace(`${file}.tmp`, file);
}
