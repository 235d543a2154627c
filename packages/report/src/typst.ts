import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What Typst is given; it sees nothing else. */
export interface TypstInput {
  readonly fonts: readonly Buffer[];
  /** By name, beside the main file. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly main: string;
  readonly standard: string;
  /** Seconds since 1970: when the file says it was made. */
  readonly timestamp: number;
}

export type Compile = (input: TypstInput) => Promise<Uint8Array>;

/** A folder that is not there: all files are given. */
const WORKSPACE = '/report';

/**
 * Sets a document by the compiler built for this machine.
 * @returns null where there is none for it
 */
export async function compileNative(input: TypstInput): Promise<Uint8Array | null> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null);
  if (typst === null) return null;
  const compiler = typst.NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...input.fonts] }],
  });
  for (const [name, content] of input.files) compiler.mapShadow(`${WORKSPACE}/${name}`, content);
  return compiler.pdf(
    { mainFileContent: input.main },
    { pdfStandard: input.standard, creationTimestamp: input.timestamp },
  );
}

/** Sets a document by the compiler that runs on every machine; it cannot mark the file as being of a standard. */
export async function compileWasm(input: TypstInput): Promise<Uint8Array> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const module = createRequire(import.meta.url).resolve(
    '@myriaddreamin/typst-ts-web-compiler/wasm',
  );
  typst.initSync({ module: readFileSync(module) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of input.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [name, content] of input.files) compiler.map_shadow(`/${name}`, content);
  compiler.add_source('/main.typ', input.main);
  const done = compiler.compile('/main.typ', [], 'pdf', 3) as {
    readonly result?: Uint8Array;
    readonly diagnostics?: unknown;
  };
  if (done.result !== undefined) return done.result;
  throw new Error(`Typst: ${JSON.stringify(done.diagnostics)}`);
}
