import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An invented county with one indicator reported by province, enough to take in provincial tables. */
const FILES: Readonly<Record<string, string>> = {
  'settings.yaml': `product: { zh: 监测, en: Monitor }
home: '610000'
timeZone: Asia/Shanghai
demonstrationMark: 演示数据
assessment:
  { behind: 10, farBehind: 30, ahead: -10, startUp: 0.1, nearLight: green,
    asOfWarningDays: 45, projectionPoints: 12, intervalPoints: 8 }
maxAgeDays: { annual: 550, halfYear: 300, quarterly: 200, monthly: 100, irregular: 800 }
baselines: []
deadlines: []
comparison: [CN]
`,
  'plans.yaml': `- id: people
  annex: 1
  name: { zh: 人口方案, en: Population plan }
  shortName: { zh: 人口, en: People }
  lead: bureau
  issued: '2022-01-01'
  basis: 文件
`,
  'departments.yaml': `- { id: bureau, name: { zh: 统计局, en: Bureau }, shortName: 统计局, aliases: [] }
`,
  'areas.yaml': `- { id: CN, code: CN, name: { zh: 全国, en: China }, level: country, parent: null, aliases: [] }
${[
  '110000 北京市',
  '120000 天津市',
  '130000 河北省',
  '140000 山西省',
  '610000 陕西省',
  '620000 甘肃省',
  '630000 青海省',
]
  .map((area) => {
    const [code = '', name = ''] = area.split(' ');
    return `- { id: '${code}', code: '${code}', name: { zh: ${name}, en: P${code} }, level: province, parent: CN, aliases: [] }`;
  })
  .join('\n')}
`,
  'indicators.yaml': `- id: resident-population
  name: { zh: 年末常住人口, en: Resident population }
  unit: 万人
  decimals: 2
  direction: up
  frequency: annual
  period: calendar
  levels: [country, province]
  bounds: { min: 0 }
  plausible: {}
  projection: theil-sen
  definition: { zh: 年末常住的人口, en: Residents }
  checked: false
`,
  'targets.yaml': `- id: resident-population
  clause: annex-1/二/(一)/1
  plan: people
  indicator: resident-population
  area: '610000'
  operator: '>='
  value: 4000
  unit: 万人
  kind: other
  due: { date: '2023-12-31', precision: year }
  dueWording: 力争2023年
  commitment: 力争
  geographyWording: null
  wording: 不低于4000
  reference: { annex: 1, section: 二, group: (一), item: '1' }
  title: { zh: 人口, en: People }
  roles:
    - { department: bureau, role: 牵头 }
`,
};

/** Writes the small plan below a folder and returns its directory. */
export function writeSmallPlan(folder: string): string {
  const directory = path.join(folder, 'plan');
  mkdirSync(directory, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) {
    writeFileSync(path.join(directory, file), text);
  }
  return directory;
}
