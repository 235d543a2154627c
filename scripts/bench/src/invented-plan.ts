import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An indicator of an invented plan. */
export interface InventedIndicator {
  readonly id: string;
  readonly zh: string;
  readonly unit: string;
  readonly rises: boolean;
  /** What the plan wants of the first area; none where it is left out. */
  readonly target?: number;
}

export const both = (zh: string, en: string) => ({ zh, en });

/** Writes the plan of a county that does not exist, with others beside it, into a directory of its own. */
export function writePlan(
  directory: string,
  areas: readonly { readonly id: string; readonly zh: string }[],
  indicators: readonly InventedIndicator[],
): void {
  mkdirSync(directory);
  for (const [name, content] of Object.entries(plan(areas, indicators)))
    // What is JSON is YAML as well.
    writeFileSync(path.join(directory, `${name}.yaml`), JSON.stringify(content));
}

/** Writes a pipeline into a directory of pipelines. */
export function writePipeline(
  directory: string,
  pipeline: { readonly id: string } & Readonly<Record<string, unknown>>,
): void {
  const source = path.join(directory, pipeline.id, 'src');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    path.join(source, 'index.ts'),
    `export const pipeline = ${JSON.stringify(pipeline)};`,
  );
}

function plan(
  areas: readonly { readonly id: string; readonly zh: string }[],
  indicators: readonly InventedIndicator[],
) {
  const role = [{ department: 'bureau', role: '牵头' }];
  return {
    areas: [
      { id: 'P', code: 'P', name: both('某市', 'Prefecture'), level: 'prefecture', parent: null },
      ...areas.map(({ id, zh }) => ({
        id,
        code: id,
        name: both(zh, `County ${id}`),
        level: 'county',
        parent: 'P',
      })),
    ].map((area) => ({ ...area, aliases: [] })),
    departments: [{ id: 'bureau', name: both('某局', 'Bureau'), shortName: '某局', aliases: [] }],
    plans: [
      {
        id: 'plan',
        annex: 1,
        name: both('某方案', 'Plan'),
        shortName: both('某方案', 'Plan'),
        lead: 'bureau',
        issued: '2020-01-15',
        basis: '某号',
      },
    ],
    indicators: indicators.map(({ id, zh, unit, rises }) => ({
      id,
      name: both(zh, `Indicator ${id}`),
      unit,
      decimals: 1,
      direction: rises ? 'up' : 'down',
      frequency: 'monthly',
      period: 'calendar',
      levels: ['county'],
      bounds: { min: 0 },
      plausible: {},
      projection: 'theil-sen',
      definition: both(`${zh}的定义。`, `What ${id} measures.`),
      checked: true,
      group: both('某类', 'Group'),
    })),
    targets: indicators.flatMap(({ id, zh, unit, rises, target }, index) =>
      target === undefined
        ? []
        : {
            id,
            clause: `annex-1/一/${index + 1}`,
            plan: 'plan',
            indicator: id,
            area: areas[0]?.id,
            operator: rises ? '>=' : '<=',
            value: target,
            unit,
            kind: 'rate',
            due: { date: '2026-12-31', precision: 'year' },
            dueWording: '到2026年',
            commitment: null,
            geographyWording: null,
            wording: `到2026年${zh}达标`,
            reference: { annex: 1, section: '一', group: null, item: String(index + 1) },
            title: both(`${zh}达标`, `Target of ${id}`),
            roles: role,
          },
    ),
    settings: {
      product: both('某县监测', 'Monitor'),
      home: areas[0]?.id,
      timeZone: 'Asia/Shanghai',
      demonstrationMark: '演示数据',
      assessment: {
        behind: 10,
        farBehind: 30,
        ahead: -10,
        startUp: 0.1,
        nearLight: 'green',
        asOfWarningDays: 45,
        projectionPoints: 12,
        intervalPoints: 8,
      },
      maxAgeDays: { annual: 550, halfYear: 300, quarterly: 200, monthly: 100, irregular: 800 },
      baselines: [],
      deadlines: [],
      comparison: [],
    },
    milestones: [],
    tasks: [],
    commitments: [],
    'expected-exports': [],
  };
}
