import { expect, test } from 'vitest';
import { differences } from '../src/differences.ts';
import { words, type Block, type ReportDocument } from '../src/document.ts';

function report(...sections: readonly Block[]): ReportDocument {
  const head = {
    language: 'zh',
    month: '2023-07',
    knownAt: '',
    title: '月报',
    subtitle: '',
  } as const;
  return { ...head, running: '', warning: null, brief: [], sections };
}

function table(caption: string, ...rows: readonly (readonly [string, string])[]): Block {
  const column = (title: string) => ({ title, share: 1, align: 'start', below: false }) as const;
  return {
    ...{ kind: 'table', id: caption, caption, sheet: caption },
    columns: [column('指标'), column('数值')],
    rows: rows.map((row) => row.map(words)),
  };
}

test('tables and headings are the same under another number', () => {
  const before = report(
    table('表1　数据修订', ['甲', '1']),
    { kind: 'heading', level: 2, text: '（二）缺报' },
    { kind: 'paragraph', text: '无。' },
  );
  const now = report(
    table('表1　填报不一致', ['乙', '2']),
    table('表2　数据修订', ['甲', '3']),
    { kind: 'heading', level: 2, text: '（三）缺报' },
    { kind: 'paragraph', text: '无。' },
  );
  expect(differences(before, now)).toEqual([
    { where: '表1　填报不一致', what: '乙 数值', before: null, now: '2' },
    { where: '表2　数据修订', what: '甲 数值', before: '1', now: '3' },
  ]);
});

test('rows of one name are told apart', () => {
  const before = report(table('表1　数据修订', ['甲', '1'], ['甲', '2']));
  const now = report(table('表1　数据修订', ['甲', '7'], ['甲', '2']));
  expect(differences(before, now)).toEqual([
    { where: '表1　数据修订', what: '甲 数值', before: '1', now: '7' },
  ]);
});
