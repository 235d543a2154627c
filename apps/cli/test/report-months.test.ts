import path from 'node:path';
import { composeReport, type ReportDocument } from '@monitor/report';
import { openPublication, type Publication } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { beforeAll, expect, test } from 'vitest';
import { repository } from './monitor.ts';

/** A year of months and the one in which its deadlines have passed, each as known on the fifth of the next. */
const months = Array.from({ length: 13 }, (_, at) => dayOf(2023, at, 1).slice(0, 7));
const f = formatsIn('zh');

/** @param month counted from 0, on into the next year */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** What two assessments rest on: the newest values known, from the vintages themselves. */
const COURSE = `
  with known as (
    select
      target_id, vintage.period_start, vintage.period_end, vintage.value,
      vintage.origin = 'derived' as derived
    from observation_vintage as vintage
    join target using (indicator_id, area_id)
    where
      vintage.recorded_at <= $known_at::timestamp
      and (vintage.superseded_at is null or vintage.superseded_at > $known_at::timestamp)
      and vintage.value is not null
  ),
  newest as (
    select
      day, target_id,
      arg_max(
        known, {'period_end': period_end, 'period_start': period_start, 'derived': derived}
      ) as latest
    from known
    join (select unnest([$as_of::date, $before::date]) as day) on period_end <= day
    group by day, target_id
  ),
  gap as (
    select target_id, as_of, gap
    from target_status_at($as_of::date, $known_at::timestamp)
    union all
    select target_id, as_of, gap
    from target_status_at($before::date, $known_at::timestamp)
  )
  select
    indicator.name_zh as name,
    target.unit,
    now.latest.value as value,
    now.latest.period_start as period_start,
    now.latest.period_end as period_end,
    now.latest.period_end is distinct from earlier.latest.period_end as is_new,
    coalesce(target_met(now.latest.value, target.operator, target.value), false) as met,
    coalesce(target_met(earlier.latest.value, target.operator, target.value), false) as met_before,
    date_diff('day', $as_of::date, target.due) as days_left,
    gap_now.gap as gap,
    gap_before.gap as gap_before
  from target
  join indicator using (indicator_id)
  join newest as now on now.target_id = target.target_id and now.day = $as_of::date
  left join newest as earlier on earlier.target_id = target.target_id and earlier.day = $before::date
  left join gap as gap_now on gap_now.target_id = target.target_id and gap_now.as_of = $as_of::date
  left join gap as gap_before
    on gap_before.target_id = target.target_id and gap_before.as_of = $before::date`;

/** How often a figure of a target took another's place between two instants. */
const REVISED = `
  with step as (
    select *, lag(value) over (
      partition by indicator_id, area_id, period_start, period_end, origin order by recorded_at
    ) as previous
    from observation_vintage
    semi join target using (indicator_id, area_id)
  )
  select count(distinct (indicator_id, area_id, period_start, period_end)) as periods
  from step
  where value <> previous and recorded_at > $since::timestamp and recorded_at <= $known_at::timestamp`;

interface Course {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly is_new: boolean;
  readonly met: boolean;
  readonly met_before: boolean;
  readonly days_left: number | null;
  readonly gap: number | null;
  readonly gap_before: number | null;
}

interface Told {
  readonly report: ReportDocument;
  readonly courses: readonly Course[];
  readonly revised: number;
}

const told = new Map<string, Told>();
beforeAll(async () => {
  const publication = await openPublication(path.join(repository, 'apps/cli/build/demonstration'));
  for (const [at, month] of months.entries()) told.set(month, await tell(publication, month, at));
});

async function tell(publication: Publication, month: string, at: number): Promise<Told> {
  const report = await composeReport(publication, {
    ...{ month, language: 'zh', asKnownAt: dayOf(2023, at + 1, 5) },
  });
  const known_at = report.knownAt;
  const courses = await publication.rows<Course>(COURSE, {
    ...{ known_at, as_of: dayOf(2023, at + 1, 0), before: dayOf(2023, at, 0) },
  });
  // The report before was due at six in the county.
  const since = `${dayOf(2023, at, 4)}T22:00:00Z`;
  const revised = await publication.row<{ periods: number }>(REVISED, { since, known_at });
  return { report, courses, revised: revised?.periods ?? NaN };
}

/** The sentences of a section. */
function sentences({ sections }: ReportDocument, heading: string): string {
  const from = sections.findIndex(
    (block) => block.kind === 'heading' && block.text.endsWith(heading),
  );
  const next = sections.findIndex((block, at) => at > from && block.kind === 'heading');
  return sections
    .slice(from, next)
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .join('');
}

/** What a report says to have changed: kind, name and the rest of what it says of it. */
function changesIn(report: ReportDocument) {
  const said = sentences(report, '与上月相比').replace(/^与[^：]*：/, '');
  return [...said.matchAll(/([^。]+?)(\d+)项：(.*?)。/g)].flatMap(
    ([, kind = '', count, names = '']) => {
      const all = names.split('；');
      expect(all).toHaveLength(Number(count));
      return all.map((text) => ({ kind, text }));
    },
  );
}

/** Whether the values known bear out what is said. */
const borneOut: Readonly<Record<string, (course: Course, text: string) => boolean>> = {
  到期未达标: ({ met, days_left }) => !met && days_left !== null && days_left < 0,
  达标后回落: ({ met, met_before }) => met_before && !met,
  评定转差: ({ gap, gap_before }) => (gap ?? NaN) > (gap_before ?? NaN),
  评定转好: ({ gap, gap_before }) => (gap ?? NaN) < (gap_before ?? NaN),
  达标: ({ met, met_before }) => met && !met_before,
  临近期限: ({ met, days_left }, text) => !met && text.includes(`余 ${days_left} 天`),
  有新数据: ({ is_new, value, unit, period_start, period_end }, text) => {
    const [, number = '', places = ''] = /^(−?[\d,]+(?:\.(\d+))?)/.exec(text) ?? [];
    return (
      is_new &&
      text.startsWith(f.quantity(value, places.length, unit)) &&
      text.endsWith(`（${f.period(period_start, period_end)}）`) &&
      number !== ''
    );
  },
};

test.each(months)(
  'what %s is said to have changed is borne out by the values, and nothing is left out',
  (month) => {
    const { report, courses } = told.get(month) as Told;
    const changes = changesIn(report);
    expect(changes.length).toBeGreaterThan(0);
    const by = (name: string) => changes.filter(({ text }) => text.startsWith(name));
    for (const { kind, text } of changes) {
      const course = courses.find(({ name }) => text.startsWith(name)) as Course;
      expect([kind, text, borneOut[kind]?.(course, text.slice(course.name.length))]).toEqual([
        kind,
        text,
        true,
      ]);
    }
    for (const { name, is_new, met, met_before } of courses) {
      const kinds = by(name).map(({ kind }) => kind);
      if (is_new) expect([name, kinds.length > 0]).toEqual([name, true]);
      if (met && !met_before)
        expect([name, kinds]).toEqual([name, expect.arrayContaining(['达标'])]);
      if (!met && met_before)
        expect([name, kinds]).toEqual([name, expect.arrayContaining(['达标后回落'])]);
    }
  },
);

test.each(months)('%s tells every revision since the report before', (month) => {
  const { report, revised } = told.get(month) as Told;
  const said = sentences(report, '数据修订');
  if (revised === 0) expect(said).toContain('没有修订');
  else expect(said).toContain(`修订${revised}处`);
});

/** What three months say, word by word. */
const expected = [
  [
    'a department has not sent its file',
    '2023-05',
    [
      '5个行动方案共有29项量化目标，其中7项已达标或达到、接近序时进度，7项落后，15项尚不能评定。落后的目标中，滞后5项、严重滞后2项。尚不能评定的目标中，未定期限11项、未评估4项。任务、保障措施和里程碑共124项，已办结0项，逾期1项，60天内到期0项。应报未报的文件1份。',
      '与2023年4月相比：评定转差3项：道路清扫覆盖率（由接近序时降为滞后）；建成区路网密度（由接近序时降为滞后）；建成区公交站点覆盖率（由接近序时降为滞后）。达标2项：主干道亮灯率（由未定期限变为已达标）；生活污水泄漏（由未定期限变为已达标）。有新数据5项：次干道、支路、背街小巷亮灯率94.1%（2023年5月）；道路照明设施完好率95.6%（2023年5月）；规模性返贫0 起（2023年5月）；遗留问题化解率67.4%（2023年5月）；新增违法用地和违法建设0 宗（2023年5月）。',
      '2023年5月5日以来，各目标的数据没有修订。',
    ],
  ],
  [
    'a target is lost again',
    '2023-11',
    [
      '5个行动方案共有29项量化目标，其中13项已达标或达到、接近序时进度，7项落后，9项尚不能评定。落后的目标中，滞后2项、严重滞后5项。尚不能评定的目标中，未定期限5项、未评估4项。任务、保障措施和里程碑共124项，已办结23项，逾期2项，60天内到期7项。应报未报的文件1份。',
      '与2023年10月相比：达标后回落2项：道路清扫覆盖率（由已达标变为接近序时）；生活污水泄漏（由已达标变为未定期限）。评定转差1项：公园绿地服务半径覆盖率（由滞后降为严重滞后）。达标1项：主干道亮灯率（由未定期限变为已达标）。临近期限9项：道路清扫覆盖率（2023年12月31日 到期，余 31 天）；道路机械化清扫率（2023年12月31日 到期，余 31 天）；公园绿地服务半径覆盖率（2023年12月31日 到期，余 31 天）；建成区绿地率（2023年12月31日 到期，余 31 天）；人均公园绿地面积（2023年12月31日 到期，余 31 天）；建成区路网密度（2023年12月31日 到期，余 31 天）；建成区道路面积率（2023年12月31日 到期，余 31 天）；建成区公交站点覆盖率（2023年12月31日 到期，余 31 天）；遗留问题化解率（2023年12月31日 到期，余 31 天）。有新数据6项：道路机械化清扫率78.2%（2023年11月）；次干道、支路、背街小巷亮灯率95.4%（2023年11月）；道路照明设施完好率96.5%（2023年11月）；规模性返贫0 起（2023年11月）；遗留问题化解率92.2%（2023年11月）；新增违法用地和违法建设0 宗（2023年11月）。',
      '2023年11月5日以来，各目标的数据没有修订。',
    ],
  ],
  [
    'deadlines have passed and figures were revised',
    '2024-01',
    [
      '5个行动方案共有29项量化目标，其中16项已达标或达到、接近序时进度，1项逾期后才达标，3项落后，9项尚不能评定。落后的目标中，逾期未达标3项。尚不能评定的目标中，未定期限5项、未评估4项。任务、保障措施和里程碑共124项，已办结36项，逾期7项，60天内到期0项。应报未报的文件1份。',
      '与2023年12月相比：到期未达标3项：建成区绿地率；建成区道路面积率；遗留问题化解率。达标后回落1项：新增违法用地和违法建设（由已达标变为未定期限）。达标1项：道路机械化清扫率（由接近序时变为逾期后达标）。有新数据6项：道路清扫覆盖率90.5%（2024年1月）；主干道亮灯率98.6%（2024年1月）；次干道、支路、背街小巷亮灯率95.7%（2024年1月）；道路照明设施完好率96.3%（2024年1月）；规模性返贫0 起（2024年1月）；生活污水泄漏0 处（2024年1月）。',
      '2024年1月5日以来修订2处。',
    ],
  ],
] as const;

test.each(expected)('what is said when %s (%s)', (_, month, wanted) => {
  const { report } = told.get(month) as Told;
  const said = ['总体情况', '与上月相比', '数据修订'].map((heading) => sentences(report, heading));
  expect(said).toEqual(wanted);
});

/** The rows of a table, each with a bar between its cells. */
function rowsOf({ sections }: ReportDocument, caption: string): string[] {
  return sections.flatMap((block) =>
    block.kind === 'table' && block.caption.endsWith(caption)
      ? block.rows.map((row) => row.map(({ text }) => text).join('|'))
      : [],
  );
}

test('a file that never came is named every month, one that came late in the month in which it came', () => {
  const never = '城市照明巡查月报|住建局|2022年7月|2022年8月5日|缺报|—';
  const late = '环卫作业月报|住建局|2023年5月|2023年6月5日|迟报|2023年7月3日';
  for (const [month, { report }] of told)
    expect([month, rowsOf(report, '应报未报和迟报的文件')]).toEqual([
      month,
      month === '2023-06' ? [never, late] : [never],
    ]);
});

test('a correction says what was, what is, why, and since when', () => {
  const { report } = told.get('2023-04') as Told;
  expect(rowsOf(report, '修订的数据')).toEqual([
    '主干道亮灯率|汉阴县城建成区|2023年3月|97.3%|97.8%|更正：主干道漏计六盏亮灯|2023-04-15 16:14|23J8-5RY1',
  ]);
});
