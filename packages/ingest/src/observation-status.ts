import type { Reading } from '@monitor/tabular';

/** What a mark behind a figure, or instead of one, says: a code of SDMX's CL_OBS_STATUS. */
export type Status = 'A' | 'B' | 'D' | 'E' | 'F' | 'I' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'U';

/** What a file says of the marks it puts behind figures. */
export interface Legend {
  /** Of figures without a mark: P where the file calls its figures provisional. */
  readonly status: 'A' | 'P';
  readonly meaningOf: (mark: string) => Meaning;
}

export interface Meaning {
  /** Null of a mark that neither the file nor custom gives a status. */
  readonly status: Status | null;
  /** What the file's notes say of the mark. */
  readonly note: string | null;
}

/**
 * By custom: Eurostat's letters (b c d e f i n p r s u z), those of British offices (k or low: rounds to nothing, w: none
 * recorded, x: not available), and the words of Chinese reports. Their r, revised, is a normal value to SDMX, their s an
 * estimate.
 */
const CUSTOM: Readonly<Record<string, Status>> = {
  ...{ b: 'B', c: 'Q', d: 'D', e: 'E', f: 'F', i: 'I', n: 'N', p: 'P', r: 'A', s: 'E', u: 'U' },
  ...{ k: 'N', low: 'N', w: 'O', x: 'O', z: 'M' },
  ...{ 初步: 'P', 快报: 'P', 初报: 'P', 预计: 'P', 修订: 'A', 更正: 'A', 预测: 'F' },
  ...{ 估计: 'E', 估算: 'E', 推算: 'E', 暂估: 'E' },
};

/** How notes say it; the first that fits counts. */
const WORDS: readonly (readonly [Status, RegExp])[] = [
  ['B', /break|口径(?:有|已)?(?:变化|变动|调整)|不可比/i],
  ['Q', /confidential|suppress|disclos|withheld|保密|不(?:予|便)?公布|不公开/i],
  ['M', /not applicable|不适用/i],
  ['F', /forecast|projected|预测/i],
  ['P', /provisional|preliminary|初步|快报|初报|预计/i],
  ['E', /estimate|估计|估算|推算|暂估/i],
  ['I', /imputed|插补/i],
  ['D', /definition|定义不同|口径不同/i],
  ['U', /unreliable|low reliability|可靠性|不可靠/i],
  ['N', /not significant|negligible|less than half|rounds? to|不足(?:本表)?(?:最小|一个|1个)单位/i],
  ['A', /revised|修订|更正/i],
  ['O', /not (?:yet )?available|missing|no data|未(?:提供|统计|上报|报)|缺报|暂无|无数据/i],
];

/** Of several the first: SDMX, "Possible ways of implementing the observation status concept", 2019. */
const PRECEDENCE: readonly Status[] = ['F', 'Q', 'B', 'O', 'M', 'D', 'I', 'E', 'P', 'N', 'U', 'A'];

const MARK = '[*＊†‡¹²³⁰⁴-⁹①-⑳⑴-⒇]{1,3}|[[［〔]\\d{1,2}[\\]］〕]|low|[a-z]{1,2}';
/** `p = provisional; e：估计数`, `①为快报数`, `* 不含飞地`. */
const DEFINED = new RegExp(
  `(?<![\\p{L}\\d])["“'‘]?(${MARK})["”'’]?\\s*(?:[=＝:：]|为|表示|代表|指|means\\b|is\\b)\\s*([^;；,，。、|]+)`,
  'gu',
);
const FOOTNOTE =
  /^[\s"“]*(?:注\s*[:：])?\s*([*＊†‡¹²³⁰⁴-⁹①-⑳⑴-⒇]{1,3}|[[［〔]\d{1,2}[\]］〕])\s*[.、:：]?\s*(.+?)[\s,;"”]*$/u;

const PROVISIONAL = /初步数|初步核算|快报|初报|预计数/;

/** Gathers what the lines around a file's tables say of its figures. */
export function legendOf({ noDataLines }: Reading): Legend {
  const notes = new Map<string, string>();
  let status: Legend['status'] = 'A';
  for (const { kind, text } of noDataLines) {
    if (kind === 'header' || kind === 'blank') continue;
    const defined = definitionsIn(text);
    for (const [mark, note] of defined) notes.set(markKey(mark), note);
    // What is said of a mark is not said of all figures.
    if (defined.length === 0 && PROVISIONAL.test(text)) status = 'P';
  }
  return { status, meaningOf: (mark) => meaningOf(markKey(mark), notes) };
}

function definitionsIn(text: string): (readonly [mark: string, note: string])[] {
  const inline = [...text.matchAll(DEFINED)].map(
    ([, mark = '', note = '']) => [mark, note.replace(/["”\s]+$/, '')] as const,
  );
  const [, mark, note] = FOOTNOTE.exec(text) ?? [];
  return mark && note ? [[mark, note], ...inline] : inline;
}

/** `＊` is `*`, `［1］` is `[1]`. */
function markKey(mark: string): string {
  return mark
    .replace('＊', '*')
    .replace(/^[［〔](.+)[］〕]$/, '[$1]')
    .replace(/(?<=.)[数值]$/, '');
}

function meaningOf(mark: string, notes: ReadonlyMap<string, string>): Meaning {
  const note = notes.get(mark) ?? null;
  const stated = WORDS.find(([, words]) => note !== null && words.test(note))?.[0];
  const status = stated ?? CUSTOM[mark] ?? ofSeveral(mark, notes);
  return { status: status ?? null, note };
}

/** `bep`: a break, estimated and provisional. */
function ofSeveral(mark: string, notes: ReadonlyMap<string, string>): Status | undefined {
  if (!/^[a-z]{2,3}$/.test(mark)) return undefined;
  const each = [...mark].map((letter) => meaningOf(letter, notes).status);
  return each.includes(null) ? undefined : PRECEDENCE.find((status) => each.includes(status));
}
