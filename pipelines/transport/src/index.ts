import { definePipeline } from '@monitor/ingest';
import { busStops } from './bus-stops.ts';
import { townRoads } from './town-roads.ts';

export const pipeline = definePipeline({
  id: 'transport',
  department: 'transport',
  title: { zh: '交通运输', en: 'Transport' },
  contracts: [busStops, townRoads],
});
