import type { zhChart } from './zh-chart.ts';

/** Wording round every chart. */
export const enChart: typeof zhChart = {
  chart: {
    titles: {
      trend: (indicator, area) => `${indicator} over time (${area})`,
      trendAndTarget: (indicator, area) => `${indicator} against its target (${area})`,
      towns: (indicator) => `${indicator} in each town`,
      areas: (indicator, count) => `${indicator}: ${count} areas compared`,
      indicators: (area, count) => `${area}: ${count} indicators compared`,
      several: (count) => `${count} series compared`,
      gap: (indicator) => `${indicator}: gap between towns`,
      coverage: 'In which months each series has values, and where one is missing',
      map: (indicator, period) => `${indicator} by town (${period})`,
    },
    indexed: (title) => `${title}, indexed`,
    seriesName: (indicator, area) => `${indicator} (${area})`,
    parts: {
      demonstration: 'Demonstration data, not official statistics',
      source: (departments) => `Source: ${departments}`,
      span: (from, to) => (from === to ? `Period ${to}` : `Periods ${from} to ${to}`),
      asOf: (day) => `Assessed at ${day}`,
      hollow: 'Hollow points are provisional',
      ringed: 'ringed points were revised',
      gaps: 'breaks are periods not reported',
      publication: (version) => `Publication ${version}`,
    },
    measures: {
      ratio: 'Largest ÷ smallest',
      range: 'Largest − smallest',
      variation: 'Coefficient of variation',
    },
    targets: 'Targets',
    states: { value: 'With a value', provisional: 'Provisional' },
    coverage: { series: 'Series', missing: 'Periods missing' },
    areasReporting: 'Areas reporting',
    fewer: (count, expected) =>
      `Where not all ${expected} towns report (at the least ${count}), no gap is computed`,
    noValue: 'no data',
    value: 'Value',
    period: 'Period',
    tools: 'Chart tools',
    table: 'Table',
    download: 'Download',
    view: 'View',
    sql: 'SQL',
    sqlNote:
      'The statement this chart was drawn from; run with monitor query it gives the same figures.',
    formats: {
      svg: 'SVG picture',
      png: 'PNG picture (2×)',
      csv: 'CSV data',
      parquet: 'Parquet data',
    },
    copySql: 'Copy the statement',
    copyAddress: 'Copy the picture’s address',
    copied: 'Copied',
    series: 'Series shown',
    time: 'Time',
    lastYear: 'Last year',
    lastThreeYears: 'Last three years',
    whole: 'Whole period',
    hint: 'Left and right move along the periods, up and down between series, Home and End to the ends, Enter shows the source, Shift with left or right selects a span and Enter then enlarges it, Escape leaves.',
    mixedUnits:
      'These indicators differ in unit and can only be compared as an index: add indexed=yes.',
    tooMany: (most) => `One chart shows at most ${most} series: choose fewer.`,
  },
};
