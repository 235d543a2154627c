import type { Messages } from './index.ts';

export const enMethods: Pick<Messages, 'methods'> = {
  methods: {
    title: 'Methods',
    lead: 'Pages, interface, reports and command line share one computation; it lives in the database and is kept with each publication.',
    rules: 'Rules of the rating',
    rulesNote: 'tried from the top; the first that holds decides',
    ruleColumns: { order: 'No.', rating: 'Rating', when: 'When' },
    rule: (t) => [
      {
        codes: ['no-source', 'no-observation', 'stale'],
        ratings: ['未评估'],
        when: 'No usable value, or the latest is older than the indicator allows.',
      },
      {
        codes: ['achieved'],
        ratings: ['已达标'],
        when: 'The latest value, unrounded, meets the target (after the deadline: the last one up to it); marked “no deadline” where the plan sets none.',
      },
      {
        codes: ['overdue', 'met-late'],
        ratings: ['逾期未达标', '逾期后达标'],
        when: 'The deadline has passed and the last period up to it missed the target; met later counts as “met late”.',
      },
      {
        codes: ['undated'],
        ratings: ['未定期限'],
        when: 'The plan sets no deadline and the target is not met; see the trend.',
      },
      {
        codes: ['no-baseline', 'baseline-equals-target', 'wrong-direction', 'no-time'],
        ratings: ['未评估'],
        when: 'No baseline, or the target equals it, or lies in the wrong direction; only the distance is given.',
      },
      {
        codes: ['start-up', 'single-observation'],
        ratings: ['起步期'],
        when: `Less than ${t.start_up * 100}% of the time has passed, or there are fewer than two values.`,
      },
      {
        codes: ['reversed'],
        ratings: ['倒退'],
        when: 'The way covered is negative: worse than the baseline.',
      },
      {
        codes: ['ahead', 'on-schedule'],
        ratings: ['超序时', '达序时'],
        when: `The gap is 0 or less; “ahead” from ${-t.ahead} points ahead on.`,
      },
      {
        codes: ['near'],
        ratings: ['接近序时'],
        when: `The gap is over 0 and under ${t.behind} points. Its light, ${t.near_light}, is a county setting.`,
      },
      {
        codes: ['behind'],
        ratings: ['滞后'],
        when: `The gap is from ${t.behind} to ${t.far_behind} points, both included.`,
      },
      {
        codes: ['far-behind'],
        ratings: ['严重滞后'],
        when: `The gap is over ${t.far_behind} points.`,
      },
    ],
    quantities: 'Quantities',
    quantityRows: [
      [
        'Progress p',
        '(y − y₀) ÷ (T − y₀)',
        'Share of the distance from baseline to target; may be below 0 or above 1.',
      ],
      [
        'Time s',
        'days from baseline to the day of assessment ÷ days from baseline to deadline',
        'Counted in days.',
      ],
      ['Gap', '100 × (s − p)', 'Points behind pace; negative is ahead.'],
      [
        'Attained',
        'more is better: y ÷ T; less is better: (y₀ − y) ÷ (y₀ − T)',
        'Not the same as progress; both are shown.',
      ],
      [
        'Speed R',
        'p ÷ s',
        'Second opinion: from 0.95 substantial, from 0.60 moderate, from 0 limited, below 0 deterioration.',
      ],
    ],
    quantityColumns: { name: 'Name', formula: 'Formula', note: 'Note' },
    contents: 'On this page',
    legend: 'Shapes and words of the ratings',
    legendNote:
      'each has a shape and a word besides its colour, and can be told in black and white',
    styleguide: 'Samples of charts and components',
    example: {
      title: 'Worked example',
      note: (day) => `a target of this publication, as of ${day}`,
      none: 'This publication has no target to work through yet.',
      latest: 'Latest value',
      baseline: 'Baseline',
      baselineOn: (day, inferred) => (inferred ? `${day}, inferred` : day),
      target: 'Target and deadline',
      progress: 'Progress',
      elapsed: 'Elapsed',
      days: (gone, all) => `${gone} days ÷ ${all} days`,
      gap: 'Gap',
      points: (gap) => `${gap} points`,
      second: 'Second opinion',
      attainment: 'Attained',
      attained: (direction, y, y0, goal) =>
        direction === -1
          ? `(y₀ − y) ÷ (y₀ − T) = (${y0} − ${y}) ÷ (${y0} − ${goal})`
          : `y ÷ T = ${y} ÷ ${goal}`,
      projection: 'Projection',
      projected: (method, points, slope) =>
        method === 'logit'
          ? `mean change of the logit over the last ${points} values: ${slope} a day`
          : `median of pairwise slopes over the last ${points} values: ${slope} a day`,
      interval: (value, low, high, clamped) =>
        `${value}${low === null || high === null ? ', too few values for an interval' : `, from ${low} to ${high}`}${clamped ? ' (clamped)' : ''}`,
      result: 'Rating',
    },
    settings: {
      title: 'Local settings',
      note: 'numbers the county may change; a change acts at the next publication and is recorded',
      columns: { name: 'Setting', value: 'Value', use: 'Use' },
      rows: (t) => [
        ['Behind', `${t.behind} points`, 'from this gap on: “behind”'],
        ['Far behind', `${t.far_behind} points`, 'beyond this gap: “far behind”'],
        ['Ahead', `${-t.ahead} points`, 'this far ahead or more: “ahead”'],
        ['Start-up', `${t.start_up * 100}%`, 'with less of the time gone, pace is not rated'],
        ['Light of “near pace”', t.near_light, 'colour of a gap over 0 and under “behind”'],
        [
          'Warning of age',
          `${t.as_of_warning_days} days`,
          'pages warn when the day lies further back',
        ],
        ['Values projected from', `${t.projection_points}`, 'only the last ones count'],
        ['Values for an interval', `${t.interval_points}`, 'with fewer none is given'],
      ],
      maxAge: (frequency) => `Allowed age (${frequency})`,
      maxAgeUse: 'a latest value that ends longer before the day of assessment is not assessed',
    },
    articles: (t) => [
      {
        id: 'as-of',
        title: 'Day of assessment',
        formulas: [],
        text: [
          'The end of the chosen month, else the newest period end of a plan indicator. The computer’s clock plays no part: a publication gives the same result at any time.',
          `Every page warns when that day lies more than ${t.as_of_warning_days} days back.`,
        ],
      },
      {
        id: 'baseline',
        title: 'Baselines and deadlines',
        formulas: [],
        text: [
          'Baselines are set by the county with basis, decider and date; without one, the last value up to the day the plan was issued, marked as inferred; without that, no rating but the distance.',
          'A deadline given as a year is read as 31 December; one assumed by the county is marked wherever it shows. None is made up.',
        ],
      },
      {
        id: 'second-opinion',
        title: 'Second opinion',
        formulas: ['R = p ÷ s'],
        text: [
          'R ≥ 0.95 substantial, 0.60 ≤ R < 0.95 moderate, 0 ≤ R < 0.60 limited, R < 0 deterioration; a target met is met.',
          'Gap and R may disagree: close to the deadline the same R means a larger gap. Both are shown, never averaged, and the indicator’s page says where they disagree.',
        ],
      },
      {
        id: 'trend',
        title: 'Trend without deadline or number',
        formulas: ['v = d × [(y ÷ y₀)^(1 ÷ years) − 1]'],
        text: [
          'v is the yearly change in the good direction; d is 1 where more is better, −1 where less is. v ≥ 1.5% clearly improving, ≥ 0.5% improving, ≥ 0 little progress, below 0 worsening.',
          'Near a natural limit, such as 100% of a share, the first two thresholds are eased in proportion: what stands at 99% cannot grow by 1.5% a year.',
        ],
      },
      {
        id: 'projection',
        title: 'Projection to the deadline',
        formulas: [
          'without an upper limit: median of pairwise slopes (Theil–Sen)',
          'percentages: logit(y) = ln[y ÷ (100 − y)], extended by its mean change',
        ],
        text: [
          `From the last ${t.projection_points} values, at least three; the interval extends the 10th and 90th percentile of the pairwise slopes, none under ${t.interval_points} values.`,
          'Clamped to natural bounds and marked so. None is made for targets met, stale or past their deadline. It informs and plays no part in the rating.',
        ],
      },
      {
        id: 'derived',
        title: 'Derived and reported values',
        formulas: ['derived = numerator ÷ denominator × factor'],
        text: [
          'Where a period has both a reported value and components, or a count from the ledger of problems, the derived value is assessed and both are shown. Numerator and denominator are both official or both demonstration, of one area, and of the same period unless the indicator says otherwise.',
        ],
      },
      {
        id: 'discrepancy',
        title: 'When reported and derived disagree',
        formulas: [
          '|reported − derived| ≤ 0.5 × last place: consistent',
          '|reported − derived| ≤ 1.5 × last place: hint',
          'more: error',
        ],
        text: [
          'The last place is one unit in the last decimal reported: 0.1 for 72.9. What is counted in the ledger of problems is not rounded: any difference is an error.',
          'Example: 162 of 222 done, reported as 72.9%; 162 ÷ 222 = 72.973%, at one decimal 73.0%. The difference of 0.073 is more than 0.05 and not more than 0.15: a hint, since the last place may have been lowered so that shares add to 100%. Reported as 72.8% it is an error.',
        ],
      },
      {
        id: 'revision',
        title: 'Revisions and vintages',
        formulas: [],
        text: [
          'No value is overwritten. A later, different value is a new vintage with a reason; the old one stays. So is a withdrawal.',
          'Each value has two times: the period it is about and the instant from which it was known. A page “as known on” a day uses only data received and the plan in force by then, so that an old report can be made again as it was.',
        ],
      },
      {
        id: 'demonstration',
        title: 'Demonstration data',
        formulas: [],
        text: [
          'Made by a program to try the system out, not statistics. Every page, chart and rating that rests on any of it is marked.',
          'Once an indicator has an official value for an area, its demonstration values leave every rating and chart.',
        ],
      },
      {
        id: 'change',
        title: 'Change on a year, on a period, and percentage points',
        formulas: [
          'on a year = (value − value a year earlier) ÷ value a year earlier',
          'on a period = (value − value before) ÷ value before',
        ],
        text: [
          'Amounts change by percent, rates by percentage points, and the two are never interchanged: from 40% to 42% is 2 points, not 2%.',
          'With a base of zero or less nothing is computed and “—” is shown.',
        ],
      },
      {
        id: 'rounding',
        title: 'Rounding',
        formulas: [],
        text: [
          'Ratings use unrounded values. Where rounding would hide a missed target more places are shown: 99.97% is not printed as 100.0%.',
        ],
      },
    ],
    gap: 'Gaps',
    gapNotes: [
      'Rank: areas of one level under one parent are ranked within a period in the direction of the indicator, equal values alike. Steps are fifths of the ranks; equal values take the middle of theirs. Indicators without a direction are not ranked.',
      'Ratio = highest ÷ lowest (not computed when the lowest is not above zero); range = highest − lowest; coefficient of variation = standard deviation ÷ mean.',
      'The standard deviation is the population’s, σ = √[Σ(x − x̄)² ÷ n], divided by n: the towns are all there are, not a sample. Each town weighs the same, whatever its population.',
      'Expected are all areas of the plan with that level and parent. A period counts when all of them report; else it is marked incomplete.',
      'Urban-rural ratio = urban ÷ rural, difference = urban − rural, where both have a value in the same period. The plan says which urban indicator a rural one stands against; different concepts are not joined.',
    ],
    indicators: 'Definitions',
    indicatorsNote:
      'Each indicator’s page has its definition, components, unit and whether it has been checked.',
  },
};
