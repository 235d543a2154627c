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
        ratings: ['未评估'],
        when: 'No usable value, or the latest is older than the indicator allows.',
      },
      {
        ratings: ['已达标'],
        when: 'The latest value, unrounded, meets the target (after the deadline: the last one up to it); marked “no deadline” where the plan sets none.',
      },
      {
        ratings: ['逾期未达标', '逾期后达标'],
        when: 'The deadline has passed and the last period up to it missed the target; met later counts as “met late”.',
      },
      {
        ratings: ['未定期限'],
        when: 'The plan sets no deadline and the target is not met; see the trend.',
      },
      {
        ratings: ['未评估'],
        when: 'No baseline, or the target equals it, or lies in the wrong direction; only the distance is given.',
      },
      {
        ratings: ['起步期'],
        when: `Less than ${t.start_up * 100}% of the time has passed, or there are fewer than two values.`,
      },
      { ratings: ['倒退'], when: 'The way covered is negative: worse than the baseline.' },
      {
        ratings: ['超序时', '达序时'],
        when: `The gap is 0 or less; “ahead” from ${-t.ahead} points ahead on.`,
      },
      {
        ratings: ['接近序时'],
        when: `The gap is over 0 and under ${t.behind} points. Its light, ${t.near_light}, is a county setting.`,
      },
      {
        ratings: ['滞后'],
        when: `The gap is from ${t.behind} to ${t.far_behind} points, both included.`,
      },
      { ratings: ['严重滞后'], when: `The gap is over ${t.far_behind} points.` },
    ],
    quantities: 'Quantities',
    quantityRows: [
      [
        'Way p',
        '(y − y₀) ÷ (T − y₀)',
        'Share of the way from baseline to target; may be below 0 or above 1.',
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
        'Not the same as the way; both are shown.',
      ],
      [
        'Speed R',
        'p ÷ s',
        'Second opinion: from 0.95 substantial, from 0.60 moderate, from 0 limited, below 0 deterioration.',
      ],
    ],
    quantityColumns: { name: 'Name', formula: 'Formula', note: 'Note' },
    more: 'Further rules',
    notes: (t) => [
      `The ${t.behind} and ${t.far_behind} points, the start-up share and the light of “near pace” are county settings; the settings file says what they rest on.`,
      'The day of assessment is the end of the chosen month, else the newest period end of a plan indicator. The computer’s clock plays no part.',
      `Every page warns when that day lies more than ${t.as_of_warning_days} days back.`,
      'Baselines are set by the county; without one, the last value up to the day the plan was issued, marked as inferred; without that, no rating.',
      'A deadline given as a year is read as 31 December; one assumed by the county is marked wherever it shows.',
      'Where a period has both a reported value and components, or a count from the ledger of problems, the derived value is assessed and both are shown; a difference beyond rounding is listed as a discrepancy.',
      `Projection to the deadline: median of pairwise slopes over the last ${t.projection_points} values, logit mean for percentages; the interval is the 10th to 90th percentile of the slopes, none under ${t.interval_points} values; clamped to natural bounds and marked so.`,
      'Changes of rates are given in percentage points, changes of amounts in percent; with a base of zero or less they are not computed and shown as “—”.',
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
