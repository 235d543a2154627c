import { definePipeline } from '@monitor/ingest';
import { buildings } from './buildings.ts';
import { resources } from './resources.ts';
import { services } from './services.ts';

export const pipeline = definePipeline({
  id: 'health',
  department: 'health',
  title: { zh: '卫生健康', en: 'Health' },
  contracts: [services, resources, buildings],
});
