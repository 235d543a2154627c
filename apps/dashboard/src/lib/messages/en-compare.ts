import type { zhCompare } from './zh-compare.ts';

export const enCompare: typeof zhCompare = {
  compare: {
    title: 'Compare',
    empty: (most) =>
      `Put up to ${most} series (indicator × area) side by side, as they are or indexed; the address holds what you see and can be sent on.`,
    lead: (series, from, to) => `${series} series, ${from} to ${to}.`,
    nothing: 'No data in this range; please widen it or choose other series.',
    leadIndex: (base, best, most, worst, least) =>
      `With ${base} as 100, the newest are highest for ${best} (${most}) and lowest for ${worst} (${least}).`,
    leadValue: (best, most, worst, least) =>
      `The newest are highest for ${best} (${most}) and lowest for ${worst} (${least}).`,
    chosen: 'Series chosen',
    chosenNote: 'clear a box and press Show to take it out',
    remove: 'take out',
    add: 'Add a series',
    indicator: 'Indicator',
    area: 'Area',
    areaHint: 'name, code or pinyin; empty: the county',
    addButton: 'Add',
    show: 'Show',
    modes: { absolute: 'values', indexed: 'index' },
    mode: 'As',
    base: 'Base',
    firstCommon: 'first common month',
    from: 'From',
    to: 'To',
    tooMany: (count, most) =>
      `At most ${most} series can be compared at once, the address has ${count}; please take some out.`,
    units: (units) =>
      `These series are in different units (${units}); their values do not fit one chart.`,
    asIndexed: 'Show them indexed',
    noBase:
      'No month in which the series have values above zero together, so there is no index; please choose other series or another range.',
    noIndex: (names) => `No value above zero in the base month, so no index and no line: ${names}.`,
    mixed:
      'The series differ in frequency: they meet in the month their periods end in, nothing is interpolated; hover over a cell for its period.',
    baseLine: (month) => `${month} = 100`,
    chartTitle: (count, mode) => `${count} series compared (${mode})`,
    values: 'All values',
    valuesNote: (months) => `${months} periods`,
    indexNote: 'index above, value below',
    ends: 'Ends in',
    presets: 'Prepared comparisons',
    allPresets: 'All prepared comparisons',
    kinds: {
      outward: 'The county with prefecture, province and country',
      peers: 'The county with the others of its level',
      towns: 'Towns',
      'urban-rural': 'Urban with rural',
      targets: 'The targets of one plan, indexed',
    },
    refusal: {
      unknown: (indicator, area) => `No area “${area}” with values of ${indicator}. There are:`,
      several: (indicator, area) =>
        `“${area}” may be several areas with values of ${indicator}; please choose:`,
      present: (indicator, area) =>
        area === ''
          ? `${indicator} is compared already; choose another area:`
          : `${indicator} (${area}) is compared already; choose another area:`,
      full: () => 'Eleven are the most; please take one out first.',
    },
  },
};
