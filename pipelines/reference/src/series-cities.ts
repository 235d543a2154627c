import type { Measure } from '@monitor/ingest';

/**
 * Urban construction, greening, sanitation, transport and utilities. The ministry's green space of cities
 * reaches beyond the built-up area, so it is a series of its own and no part of the green space ratio.
 */
export const citySeries: readonly Measure[] = [
  { indicator: 'city-area', names: ['城区面积'], unit: '平方公里' },
  { indicator: 'built-up-area', names: ['建成区面积', '城市建成区面积'], unit: '平方公里' },
  { indicator: 'construction-land', names: ['城市建设用地面积'], unit: '平方公里' },
  { indicator: 'urban-population-density', names: ['城市人口密度'], unit: '人/平方公里' },
  { indicator: 'urban-population', names: ['城区人口'], unit: '万人' },

  {
    indicator: 'road-length',
    names: ['道路长度', '年末实有道路长度', '实有道路长度', '城市道路长度'],
    unit: '万公里',
  },
  {
    indicator: 'road-area',
    names: ['道路面积', '年末实有道路面积', '实有道路面积', '城市道路面积'],
    unit: '万平方米',
  },
  { indicator: 'bridges', names: ['城市桥梁', '城市桥梁数', '桥梁座数'], unit: '座' },
  {
    indicator: 'street-lamps',
    names: ['城市道路照明灯', '城市道路照明灯数', '道路照明灯'],
    unit: '盏',
  },
  { indicator: 'sewers', names: ['城市排水管道长度', '排水管道长度'], unit: '万公里' },
  {
    indicator: 'sewage-treatment-capacity',
    names: ['城市污水日处理能力', '污水日处理能力'],
    unit: '万立方米',
  },
  {
    indicator: 'road-area-per-capita',
    names: ['人均城市道路面积', '人均道路面积'],
    unit: '平方米/人',
  },

  {
    indicator: 'public-transport-vehicles',
    names: ['公共交通车辆运营数', '年末公共交通车辆运营数', '公共交通运营车辆数'],
    unit: '辆',
  },
  {
    indicator: 'public-transport-passengers',
    names: ['公共交通客运总量', '公共交通客运量'],
    unit: '万人次',
  },
  { indicator: 'taxis', names: ['出租汽车', '出租汽车数', '年末实有出租汽车数'], unit: '辆' },
  {
    indicator: 'buses-per-10000',
    names: ['每万人拥有公共交通车辆', '每万人拥有公交车辆'],
    unit: '标台/万人',
  },

  {
    indicator: 'urban-green-space-area',
    names: ['城市绿地面积', '年末城市绿地面积', '城市园林绿地面积'],
    unit: '万公顷',
  },
  {
    indicator: 'park-green-space-area',
    names: ['城市公园绿地面积', '公园绿地面积'],
    unit: '万公顷',
  },
  {
    indicator: 'park-green-space-per-capita',
    names: ['人均公园绿地面积', '人均公共绿地面积'],
    unit: '平方米/人',
  },
  {
    indicator: 'green-coverage-ratio',
    names: ['建成区绿化覆盖率', '城市建成区绿化覆盖率'],
    unit: '%',
  },
  { indicator: 'parks', names: ['公园个数', '公园数'], unit: '个' },
  { indicator: 'park-area', names: ['公园面积'], unit: '万公顷' },

  { indicator: 'swept-road-area', names: ['道路清扫保洁面积', '清扫保洁面积'], unit: '万平方米' },
  {
    indicator: 'public-toilets',
    names: ['公共厕所数量', '公共厕所', '公共厕所数', '公共厕所座数'],
    unit: '座',
  },
  { indicator: 'toilets-per-10000', names: ['每万人拥有公共厕所'], unit: '座/万人' },
  {
    indicator: 'household-waste-transported',
    names: ['生活垃圾清运量', '城市生活垃圾清运量'],
    unit: '万吨',
  },
  {
    indicator: 'sanitation-vehicles',
    names: ['市容环卫专用车辆设备', '市容环卫专用车辆设备总数', '市容环卫专用车辆'],
    unit: '台',
  },

  { indicator: 'water-coverage', names: ['城市用水普及率', '用水普及率'], unit: '%' },
  { indicator: 'gas-coverage', names: ['城市燃气普及率', '燃气普及率'], unit: '%' },
  {
    indicator: 'water-supplied',
    names: ['供水总量', '城市供水总量', '全年供水总量'],
    unit: '亿立方米',
  },
  {
    indicator: 'domestic-water-per-capita',
    names: ['人均日生活用水量', '城市人均日生活用水量'],
    unit: '升',
  },
  { indicator: 'water-users', names: ['用水人口', '城市用水人口'], unit: '万人' },
  { indicator: 'water-mains', names: ['供水管道长度', '城市供水管道长度'], unit: '公里' },
  { indicator: 'heated-area', names: ['供热面积', '集中供热面积'], unit: '亿平方米' },
  {
    indicator: 'natural-gas-supplied',
    names: ['天然气供气总量', '城市天然气供气总量'],
    unit: '亿立方米',
  },
  {
    indicator: 'natural-gas-users',
    names: ['天然气用气人口', '城市天然气用气人口'],
    unit: '万人',
  },
  {
    indicator: 'prefecture-level-cities',
    names: ['全部地级及以上城市数', '地级及以上城市数'],
    unit: '个',
  },
];
