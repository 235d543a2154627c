import type { zhTowns } from './zh-towns.ts';

export const enTowns: typeof zhTowns = {
  standing: {
    best: 'top ',
    worst: 'last ',
  },
  towns: {
    title: 'Towns, and the urban-rural gap',
    lead: (towns, indicators, judged, day) =>
      `${towns} towns report ${indicators} indicators, ${judged} of them with a better and a worse side, as of ${day}.`,
    most: (names, count) => `Most often in the best fifth: ${names} (${count}).`,
    least: (names, count) => `Most often in the worst fifth: ${names} (${count}).`,
    widest: (indicator, ratio) =>
      `Furthest apart: ${indicator}, the highest ${ratio} times the lowest.`,
    none: (county) =>
      `No indicator of ${county} is reported by town yet; a file with a column of towns will do.`,
    unknown: (id) =>
      `No indicator “${id}” is reported by towns; please choose one on the page of the towns.`,
    heat: 'Indicators by town',
    heatNote: 'newest period of each; shade, “top” and “last” by rank among the towns',
    group: 'Group',
    town: 'Town',
    towns: 'Towns reporting',
    unit: 'Unit',
    directions: { up: 'more is better', down: 'less is better' },
    reporting: (areas, expected) => `${areas}/${expected} towns`,
    absent: 'not reported',
    best: 'Top',
    worst: 'Last',
    bestHint: 'Indicators in whose best fifth the town is',
    worstHint: 'Indicators in whose worst fifth the town is',
    median: 'Median of towns',
    legend: 'Key',
    bestFifth: 'best fifth (top)',
    worstFifth: 'worst fifth (last)',
    fifth: { 4: 'second', 3: 'third', 2: 'fourth' },
    uncoloured:
      'Without shade: no better or worse. Small figures are ranks; equal values share one.',
    shown: 'Indicator of the tile map and of the periods below',
    together: 'The towns in one chart',
    between: 'Gap between towns',
    betweenNote:
      'newest period in which all towns report; the smaller the coefficient of variation the more even',
    lowest: 'Lowest',
    highest: 'Highest',
    range: 'Range',
    ratio: 'Ratio',
    mean: 'Mean',
    deviation: 'Std deviation',
    variation: 'Coefficient of variation',
    count: (towns) => `${towns} towns`,
    yearBefore: 'A year before',
    course: 'Its course',
    hints: {
      range: 'Range: highest − lowest',
      ratio: 'Ratio: highest ÷ lowest; not computed when the lowest is not above zero',
      variation: 'Coefficient of variation: population standard deviation ÷ mean',
      urbanRatio: 'Urban ÷ rural',
      difference: 'Urban − rural',
    },
    neverComplete: 'No period in which all towns report, so no gap is computed.',
    everyPeriod: (indicator) => `${indicator}: the gap in every period`,
    incomplete: 'incomplete, not computed',
    urbanRural: 'Urban-rural gap',
    urbanRuralNote: 'urban against rural',
    urban: 'Urban',
    rural: 'Rural',
    gapRatio: 'Urban ÷ rural',
    difference: 'Urban − rural',
    ratioOf: (urban, rural) =>
      urban === rural ? `${rural}: urban to rural, rural = 1` : `${urban} ÷ ${rural} (rural = 1)`,
    ratioNow: (period, ratio, difference) => `${period}: ${ratio} to 1, ${difference} apart.`,
    ratioCourse: (...[period, ratio, difference, since, before, apart]) =>
      `${period ?? ''}: ${ratio ?? ''} to 1, after ${before ?? ''} in ${since ?? ''}; the difference went from ${apart ?? ''} to ${difference ?? ''}.`,
    noPairs: (county) =>
      `${county} has nothing with both an urban and a rural value up to this month.`,
    concepts: 'What could be compared: ',
    pair: (urban, rural) => `${urban} with ${rural}`,
    methods: 'How the gap is computed',
  },
};
