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
  {
    // As INSEE hands out a series.
    name: 'years beside words over columns of figures',
    lines: [
      '"Libellé";"idBank";"Dernière mise à jour";"Période";"2017";"2018"',
      '"Chômage - Ain";"001515842";"12/08/2020 08:45";;"5,6";"5,4"',
      '"Chômage - Aisne";"001515843";"12/08/2020 08:45";;"13,4";"12,7"',
    ],
    columns: ['Libellé', 'idBank', 'Dernière mise à jour', 'Période', '2017', '2018'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    // As KOSIS hands out population by district.
    name: 'a year written over each field of its group',
    lines: [
      '"행정구역별","2019","2019","2020","2020"',
      '"행정구역별","남자 (명)","여자 (명)","남자 (명)","여자 (명)"',
      '"서울특별시",4744059,4985048,4701723,4966742',
      '"부산광역시",1677290,1736551,1663820,1728126',
    ],
    columns: ['행정구역별', '2019/남자 (명)', '2019/여자 (명)', '2020/남자 (명)', '2020/여자 (명)'],
    first: 3,
    records: 2,
    noData: ['1 header', '2 header'],
  },
  {
    // As Destatis hands out population by day.
    name: 'days over columns of figures',
    lines: [
      'Bundesländer;Stichtag;Stichtag',
      ';31.12.2016;31.12.2017',
      'Bayern;12930751;12997204',
      'Berlin;3574830;3613495',
      '__________',
      '(C)opyright Statistisches Bundesamt (Destatis), 2020',
    ],
    columns: ['Bundesländer', 'Stichtag/31.12.2016', 'Stichtag/31.12.2017'],
    first: 3,
    records: 2,
    noData: ['1 header', '2 header', '5 separator', '6 note'],
  },
  {
    // As Statistics Canada hands out a table.
    name: 'footnotes with bare numbers below a note',
    lines: [
      '"Geography","Q3 2019","Q4 2019"',
      ',"Persons","Persons"',
      '"Newfoundland","523,476","523,631"',
      '"Nova Scotia","970,816","975,898"',
      '"Quebec","8,501,703","8,543,930"',
      '',
      '"Footnotes:"',
      '1,"Estimates are final."',
      '2,"Estimates are based on the 2016 Census counts."',
    ],
    columns: ['Geography', 'Q3 2019', 'Q4 2019'],
    first: 3,
    records: 3,
    noData: ['1 header', '2 header', '6 blank', '7 note', '8 note', '9 note'],
  },
  {
    // As cities of Taiwan lay out their yearbooks.
    name: 'a second header row goes on where the first has no names, and the sum is written 總計',
    lines: [
      '區別,里數,鄰數,戶數,人口數,,',
      ',,,,計,男,女',
      '總計,57,948,37000,101350,51450,49900',
      '新營區,31,571,28000,76750,38750,38000',
      '鹽水區,26,377,9000,24600,12700,11900',
    ],
    columns: ['區別', '里數', '鄰數', '戶數', '人口數/計', '人口數/男', '人口數/女'],
    first: 4,
    records: 2,
    noData: ['1 header', '2 header', '3 total'],
  },
  {
    // As the Office for National Statistics hands out a series.
    name: 'keys and values above a series of two columns',
    lines: [
      '"Title","Gross Domestic Product: Seasonally adjusted £m"',
      '"CDID","ABMI"',
      '"PreUnit","£"',
      '"Release date","30-09-2020"',
      '"Important notes",',
      '"1948","374224"',
      '"1949","386786"',
      '"1955 Q1","121155"',
    ],
    columns: ['column 1', 'column 2'],
    first: 6,
    records: 3,
    noData: ['1 fact', '2 fact', '3 fact', '4 fact', '5 title'],
  },
  {
    // A sample of tabulator's.
    name: 'a number alone in the last line is a record cut short, no note',
    lines: ['id,name', '1,english', '2'],
    columns: ['id', 'name'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    // As Eurostat's old data browser handed out a table.
    name: 'facts in cells of their own above, a legend below',
    lines: [
      '"Data extracted on 05/10/2020 12:00:00 from [ESTAT]",,,,',
      'Dataset:,"Unemployment by sex and age",,,',
      'Last updated:,"02/10/2020 23:00",,,',
      'Time frequency,Annual,,,',
      'Unit of measure,Percentage,,,',
      ',,,,',
      'TIME,2018,,2019,',
      'Austria,4.9,,4.5,',
      'Belgium,6.0,,5.4,b',
      'Bulgaria,5.2,,4.2,',
      'Croatia,8.5,,6.6,',
      'Cyprus,8.4,,7.1,',
      ',,,,',
      'Observation flags:,,,,',
      'b,break in time series,,,',
    ],
    columns: ['TIME', '2018', '2019'],
    first: 8,
    records: 5,
    noData: [
      '1 title',
      '2 fact',
      '3 fact',
      '4 fact',
      '5 fact',
      '6 blank',
      '7 header',
      '13 blank',
      '14 note',
      '15 note',
    ],
  },
  {
    // After duckdb's samples, under the keys that the Bureau of Labor Statistics writes.
    name: 'keys in cells of their own above a table of two columns',
    lines: [
      'Series Id:,LNS14000000',
      'Seasonally Adjusted,',
      'Age:,16 years',
      '',
      'text,int',
      'a,1',
      'b,2',
    ],
    columns: ['text', 'int'],
    first: 6,
    records: 2,
    noData: ['1 fact', '2 title', '3 fact', '4 blank', '5 header'],
  },
  {
    // The national series of the National Bureau of Statistics, their trailing commas taken off.
    name: 'years without any value yet, cut short',
    lines: [
      ',供水量,用水普及率',
      '1978年',
      '1979年',
      '2013年,537.3,97.6',
      '2014年,546.7,97.6',
      '2015年',
    ],
    columns: ['', '供水量', '用水普及率'],
    first: 2,
    records: 5,
    noData: ['1 header'],
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
