import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { createTarDecoder, createTarPacker, type TarPackController } from 'modern-tar';
import { Failure } from './failure.ts';

/** One file of an archive: its name there, which is a relative path, its size and the SHA-256 of its bytes. */
export interface Packed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file to pack, and under which name. */
export interface Source {
  readonly path: string;
  readonly source: string;
}

/**
 * Packs files into a gzipped tar, and last a text made of their hashes.
 * @param file what is written; it must not be there
 * @param seal the name of the last entry, and its text
 * @param packed told after each file
 */
export async function writeArchive(
  file: string,
  sources: readonly Source[],
  seal: { readonly path: string; text(files: readonly Packed[]): string },
  packed: (done: number, path: string) => void,
): Promise<void> {
  const { readable, controller } = createTarPacker();
  const fill = async () => {
    const files: Packed[] = [];
    for (const source of sources) {
      files.push(await pack(controller, source));
      packed(files.length, source.path);
    }
    await packText(controller, seal.path, seal.text(files));
    controller.finalize();
  };
  await Promise.all([
    pipeline(Readable.from(readable), createGzip(), createWriteStream(file, { flags: 'wx' })),
    fill().catch((error: unknown) => {
      controller.error(error);
      throw error;
    }),
  ]);
}

async function pack(
  controller: TarPackController,
  { path: name, source }: Source,
): Promise<Packed> {
  const { size, mtime } = statSync(source);
  const hash = createHash('sha256');
  const writer = controller.add({ name, size, mtime }).getWriter();
  let bytes = 0;
  for await (const chunk of createReadStream(source) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > size) break;
    hash.update(chunk);
    await writer.write(chunk);
  }
  if (bytes !== size) throw new Failure(`${source} 在备份期间被改动，请重新备份。`);
  await writer.close();
  return { path: name, bytes, sha256: hash.digest('hex') };
}

async function packText(controller: TarPackController, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const writer = controller.add({ name, size: bytes.length }).getWriter();
  await writer.write(bytes);
  await writer.close();
}

/**
 * Unpacks a gzipped tar into a folder. Only plain files are taken, each once and under a path that
 * stays in the folder.
 * @param read told how many bytes of the archive have been read
 * @returns what the files are in truth
 * @throws Failure for an entry of another kind or with a path that leads elsewhere
 */
export async function readArchive(
  file: string,
  folder: string,
  read: (bytes: number, path: string) => void,
): Promise<Packed[]> {
  const found: Packed[] = [];
  const archive = createReadStream(file);
  const decoder = createTarDecoder({ strict: true });
  await Promise.all([
    pipeline(archive, createGunzip(), Writable.fromWeb(decoder.writable)),
    (async () => {
      for await (const { header, body } of decoder.readable) {
        if (header.type !== 'file' || !staysInside(header.name)) {
          throw new Failure(`${file} 含有不应有的条目 ${header.name}，没有还原。`);
        }
        found.push(await unpack(header.name, body, folder));
        read(archive.bytesRead, header.name);
      }
    })(),
  ]);
  return found;
}

/** Whether a path is relative, plain and does not climb. */
function staysInside(name: string): boolean {
  return path.posix.normalize(name) === name && /^(?!\.\.?(\/|$)|\/)[^\\\0]+(?<!\/)$/.test(name);
}

async function unpack(
  name: string,
  body: AsyncIterable<Uint8Array>,
  folder: string,
): Promise<Packed> {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const count = async function* () {
    for await (const chunk of body) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(count, createWriteStream(target, { flags: 'wx' }));
  return { path: name, bytes, sha256: hash.digest('hex') };
}
