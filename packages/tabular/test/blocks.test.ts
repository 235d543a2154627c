import { describe, expect, test } from 'vitest';
import { read } from '../src/index.ts';

describe('several tables in one file', () => {
  test.each<[string, string[], [header: number[], records: number][]]>([
    [
      'a narrower table right below',
      ['镇,面积,人口', '东镇,1,2', '西镇,3,4', '指标,数值', '路灯,5', '公厕,6'],
      [
        [[1], 2],
        [[4], 2],
      ],
    ],
    [
      'of the same width below a blank line and a title',
      ['镇,面积', '东镇,1', '西镇,3', ',', '二、设施,', '设施,数量', '路灯,5', '公厕,6'],
      [
        [[1], 2],
        [[6], 2],
      ],
    ],
    [
      'the same header under another title',
      ['一、一季度,', '镇,面积', '东镇,1', '西镇,3', '二、二季度,', '镇,面积', '东镇,2', '西镇,4'],
      [
        [[2], 2],
        [[6], 2],
      ],
    ],
    [
      // After the ministers' meetings and travels of 2014, in Pollock's survey.
      'words only, each under its title',
      [
        'Meetings,,,',
        'Minister,Date,Organisation,',
        'A,Oct-14,Tearfund,',
        ',,Oxfam,',
        ',,,',
        'Travel,,,',
        'Minister,Date(s) of trip,Destination,Cost of private jet or plane hire if relevant',
        'A,28th November,Berlin,',
        'B,Nil return,,',
      ],
      [
        [[2], 2],
        [[7], 2],
      ],
    ],
    [
      'the same header after a page break goes on',
      ['镇,面积', '东镇,1', '西镇,3', '续表,', '镇,面积', '南镇,2', '北镇,4'],
      [[[1], 4]],
    ],
    [
      'wider notes below are no table',
      ['镇,面积', '东镇,1', '西镇,3', '', '注：甲,乙,丙', '填表人：张三,审核人：李四,2023年6月'],
      [[[1], 2]],
    ],
  ])('%s', (_name, lines, tables) => {
    const reading = read(new TextEncoder().encode(lines.join('\n')));
    expect(reading.tables.map((one) => [one.headerLines, one.records.length])).toEqual(tables);
  });
});
