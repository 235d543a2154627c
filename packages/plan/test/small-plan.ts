import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An invented county, just large enough that every part refers to another. */
const smallPlan: Readonly<Record<string, string>> = {
  'settings.yaml': `product: { zh: 监测, en: Monitor }
home: '999901'
timeZone: Asia/Shanghai
demonstrationMark: 演示数据
assessment:
  { behind: 10, farBehind: 30, ahead: -10, startUp: 0.1, nearLight: green,
    asOfWarningDays: 45, projectionPoints: 12, intervalPoints: 8 }
maxAgeDays: { annual: 550, halfYear: 300, quarterly: 200, monthly: 100, irregular: 800 }
baselines: []
deadlines: []
comparison: [CN]
openParties: [{ zh: 各相关部门, en: the departments concerned }]
`,
  'plans.yaml': `- id: roads
  annex: 1
  name: { zh: 道路方案, en: Road plan }
  shortName: { zh: 道路, en: Roads }
  lead: works
  issued: '2022-01-01'
  basis: 文件
`,
  'departments.yaml': `- { id: works, name: { zh: 建设局, en: Works }, shortName: 建设局, aliases: [县建设局] }
`,
  'areas.yaml': `- { id: CN, code: CN, name: { zh: 全国, en: China }, level: country, parent: null, aliases: [] }
- id: '999901'
  code: '999901'
  name: { zh: 某县, en: Some County }
  level: county
  parent: CN
  aliases: []
`,
  'indicators/roads.yaml': `- id: density
  name: { zh: 路网密度, en: Road density }
  unit: 公里/平方公里
  decimals: 2
  direction: up
  frequency: annual
  period: calendar
  levels: [county]
  numerator: road-length
  denominator: built-up-area
  bounds: { min: 0 }
  plausible: { min: 2, max: 15 }
  projection: theil-sen
  definition: { zh: 长度与面积之比, en: Length per area }
  checked: false
`,
  'indicators/components.yaml': `- id: road-length
  name: { zh: 道路长度, en: Road length }
  unit: 米
  decimals: 0
  direction: none
  frequency: monthly
  period: calendar
  levels: [county]
  bounds: { min: 0 }
  plausible: {}
  projection: none
  definition: { zh: 长度, en: Length }
  checked: false
- id: built-up-area
  name: { zh: 建成区面积, en: Built-up area }
  unit: 公顷
  decimals: 2
  direction: none
  frequency: annual
  period: calendar
  levels: [county]
  bounds: { min: 0 }
  plausible: {}
  projection: none
  definition: { zh: 面积, en: Area }
  checked: false
`,
  'checks.yaml': `- id: shorter
  kind: at-most
  indicators: [road-length]
  other: road-length
`,
  'targets.yaml': `- id: density
  clause: annex-1/二/(一)/1
  plan: roads
  indicator: density
  area: '999901'
  operator: '>='
  value: 8
  unit: 公里/平方公里
  kind: rate
  due: { date: '2023-12-31', precision: year }
  dueWording: 力争2023年
  commitment: 力争
  geographyWording: null
  wording: 不低于8
  reference: { annex: 1, section: 二, group: (一), item: '1' }
  title: { zh: 路网, en: Roads }
  roles:
    - { department: works, role: 牵头 }
`,
  'tasks.yaml': `- id: roads-1
  kind: task
  plan: roads
  number: '1'
  title: { zh: 修路, en: Build roads }
  reference: { annex: 1, section: 二, group: null, item: '1' }
  due: null
  dueWording: null
  roles:
    - { department: works, role: 牵头 }
  openParties: [各相关部门]
  serves: [density]
`,
};

/** One change of the small plan: in `file`, the first `find` becomes `put`. */
export interface Change {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/**
 * Writes the small plan to a temporary directory, lets `use` have it and takes it away.
 * @param changes applied to the files before they are written
 */
export function withSmallPlan<T>(changes: readonly Change[], use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    for (const [file, text] of Object.entries(smallPlan)) {
      const path = join(directory, file);
      mkdirSync(dirname(path), { recursive: true });
      const changed = changes
        .filter((change) => change.file === file)
        .reduce((before, { find, put }) => before.replace(find, put), text);
      writeFileSync(path, changed);
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
