import { describe, expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { encode } from './encoders.ts';

/** A few lines of official tables, as each place writes them. */
const texts: [encoding: string, text: string][] = [
  ['gb18030', '地区,年末常住人口,城镇化率\n城关镇,6.5,78.2\n涧池镇,3.1,52.0\n'],
  ['gb18030', '项目,单位,数量\n路灯,盏,1200\n公厕,座,35\n'],
  ['gb18030', '镇办,道路清扫面积（万平方米）,备注\n漩涡镇,2.4,——\n双乳镇,1.9,—\n'],
  ['big5', '地區,年底人口數,都市計畫區面積\n臺北市,2480,271\n新北市,4040,1203\n臺中市,2860,533\n'],
  ['big5', '鄉鎮市區,戶數,人口數\n板橋區,218000,551000\n三重區,156000,380000\n'],
  ['shift_jis', '市区町村,人口,世帯数\n札幌市,1973395,969161\n函館市,251084,123950\n'],
  ['shift_jis', '項目,単位,平成30年\nごみ処理量,トン,4272\nﾘｻｲｸﾙ率,%,19.9\n'],
  ['euc-kr', '자치구,인구,세대수\n종로구,150383,73594\n중구,126409,61502\n'],
  ['euc-kr', '기관명,소계,비고\n강남구,3238,서울특별시\n강동구,1010,서울특별시\n'],
  ['windows-1252', 'Département,Population,Année\nIsère,1258722,2019\nFinistère,909028,2019\n'],
  [
    'windows-1252',
    'Kreis;Fläche;Einwohner\nMünchen;310;1488202\nKöln;405;1083498\nNürnberg;186;518370\n',
  ],
  ['windows-1252', 'name,price\nTent,£45.00\nStove,£12.50\n'],
  ['windows-1252', 'Município,População\nSão João,12\nConceição,7\n'],
  [
    'windows-1251',
    'Регион,Население,Площадь\nМосква,12655050,2561\nАлтайский край,2296353,167996\n',
  ],
  ['windows-1253', 'Περιφέρεια,Πληθυσμός\nΑττική,3828434\nΚρήτη,623065\n'],
  [
    'windows-1250',
    'Okres;Počet obyvatel;Výměra\nTřebíč;111693;1463\nŽďár nad Sázavou;118158;1579\n',
  ],
  ['windows-1250', 'Gmina;Ludność\nWałbrzych;110603\nŁódź;672185\nBiałystok;297554\n'],
  ['windows-1252', 'Consumption,Total expenditure (£k)\n"44,761",68\n'],
  ['windows-1252', 'item,count\nMen’s services,12\nLadies’ shoes,3\n'],
];

describe('encodings by evidence', () => {
  test.each(texts)('%s: %s', (encoding, text) => {
    const reading = read(encode(text, encoding));
    expect(reading.encoding).toBe(encoding);
    expect(reading.tables[0]?.columns.map(({ header }) => header)).toEqual(
      text.split('\n')[0]?.split(/[,;]/),
    );
  });

  test.each(['utf-16le', 'utf-16be'])('%s with and without a mark', (encoding) => {
    for (const [, text] of texts) {
      const bytes = encode(text, encoding);
      const marked = Uint8Array.of(...encode('\ufeff', encoding), ...bytes);
      expect([read(bytes).encoding, read(bytes).bom]).toEqual([encoding, false]);
      expect([read(marked).encoding, read(marked).bom]).toEqual([encoding, true]);
    }
  });

  test('UTF-8 in a short file with some damaged bytes', () => {
    const sound = encode('镇办,公厕\n城关镇,8\n涧池镇,4\n', 'utf-8');
    const { encoding, tables } = read(
      Uint8Array.of(...sound, 0xff, 0xfe, ...encode(',3\n', 'utf-8')),
    );
    expect(encoding).toBe('utf-8');
    expect(tables[0]?.columns.map(({ name }) => name)).toEqual(['镇办', '公厕']);
  });

  test('confidence: full where it is proven, less where little speaks for it', () => {
    const confidence = (text: string, encoding: string) =>
      read(encode(text, encoding)).encodingConfidence;
    expect(confidence('a,1\n城,2\n', 'utf-8')).toBe(1);
    expect(confidence('镇,1\n', 'gb18030')).toBeLessThan(0.7);
    expect(confidence(texts[0]?.[1] ?? '', 'gb18030')).toBeGreaterThan(0.9);
  });

  test('a person overrides it', () => {
    const reading = read(encode('ёлка;1\nдом;2\n', 'windows-1251'), { encoding: 'windows-1251' });
    expect(reading.tables[0]?.records.map(({ cells }) => cells[0])).toEqual(['ёлка', 'дом']);
    expect(reading.encodingConfidence).toBe(1);
  });
});
