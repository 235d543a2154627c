import { describe, expect, test } from 'vitest';
import { read } from '../src/index.ts';

interface Case {
  name: string;
  lines: string[];
  columns: string[];
  first: number;
  records: number;
  noData: string[];
}

/** A few lines each of files that were misread once. */
const cases: Case[] = [
  {
    // After the Greater London Authority's lists of payments, in frictionless-py's samples.
    name: 'keys and values beside a blank first column are no header',
    lines: [
      ',Report of all payments,,,,',
      ',Reporting Period : ,13,,,',
      ',Start Date:,"4th March, 2012",,,',
      ',Financial Year :,2011 / 12,,,',
      ',,,,,',
      ',Vendor ID,Vendor Name,Cost Element,Document No,Amount',
      ',10016643,AMAS LTD,510400,1900013779,"1,673,907.50"',
      ',10006216,LONDON BOROUGH OF SOUTHWARK,544075,5107516794,"800,000.00"',
    ],
    columns: ['Vendor ID', 'Vendor Name', 'Cost Element', 'Document No', 'Amount'],
    first: 7,
    records: 2,
    noData: ['1 title', '2 fact', '3 fact', '4 fact', '5 blank', '6 header'],
  },
  {
    // The same list of December 2009.
    name: 'of two headers parted by a blank line the lower one heads the table',
    lines: [
      'Supplier,Expense Description,Amount',
      '',
      'Supplier Name,Expense Code Description,Amount Paid',
      'ACCOR SERVICES,Other Supplies,"7,737.73"',
      'ANDERS ELITE,Agency Staff,"1,435.10"',
    ],
    columns: ['Supplier Name', 'Expense Code Description', 'Amount Paid'],
    first: 4,
    records: 2,
    noData: ['1 title', '2 blank', '3 header'],
  },
  {
    // After the Department for Education's expenses of 2012, in Pollock's survey.
    name: 'a blank line between the rows of one header',
    lines: [
      'DATES,DESTINATION,TRAVEL,,Total',
      ',,,,',
      ',,Air,Rail,',
      '13.04.12,Manchester,,£135.70,135.7',
      '20.04.12,Coventry,,£77.40,77.4',
    ],
    columns: ['DATES', 'DESTINATION', 'TRAVEL/Air', 'TRAVEL/Rail', 'Total'],
    first: 4,
    records: 2,
    noData: ['1 header', '2 blank', '3 header'],
  },
  {
    // After www.gbe-bund.de, in messytables' samples.
    name: 'numbered footnotes below a note',
    lines: [
      ';1985;1993;2000;2005',
      'Gefäßchirurgie;.;379;575;686',
      'Kinderchirurgie;.;135;123;100',
      '',
      '********************',
      'Fußnoten',
      '********************',
      '1.;Bis einschließlich 1992 nur das frühere Bundesgebiet.',
      '2.;Werte zum 31.12. des Jahres.',
    ],
    columns: ['', '1985', '1993', '2000', '2005'],
    first: 2,
    records: 2,
    noData: ['1 header', '4 blank', '5 separator', '6 note', '7 separator', '8 note', '9 note'],
  },
];

describe('layout of real files', () => {
  test.each(cases)('$name', ({ name: _name, lines, ...expected }) => {
    const reading = read(new TextEncoder().encode(lines.join('\n')));
    const [table] = reading.tables;
    expect({
      columns: table?.columns.map(({ name }) => name),
      first: table?.firstDataLine,
      records: table?.records.length,
      noData: reading.noDataLines.map(({ line, kind }) => `${String(line)} ${kind}`),
    }).toEqual(expected);
  });
});
