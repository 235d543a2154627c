import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Failure } from '@monitor/warehouse';

/**
 * Reads a command's arguments; what it does not know is refused.
 * @param options as `node:util` parseArgs takes them
 * @param positionals how many are wanted, at least and at most
 * @throws Failure in one sentence for anything unknown, missing or superfluous
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: T,
  positionals: readonly [least: number, most: number],
) {
  const parsed = parse(argv, options);
  const count = parsed.positionals.length;
  if (count < positionals[0]) throw new Failure('缺少参数，请加 --help 查看用法。');
  if (count > positionals[1]) {
    throw new Failure(
      `多出参数 ${parsed.positionals.slice(positionals[1]).join(' ')}，请加 --help 查看用法。`,
    );
  }
  return parsed;
}

function parse<T extends ParseArgsOptionsConfig>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new Failure(`选项 ${named ?? ''} 无法识别或缺少取值，请加 --help 查看用法。`);
  }
}
