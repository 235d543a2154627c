import { definePipeline } from '@monitor/ingest';
import { facilities } from './facilities.ts';
import { greening } from './greening.ts';
import { lighting } from './lighting.ts';
import { sanitation } from './sanitation.ts';
import { toilets } from './toilets.ts';

export const pipeline = definePipeline({
  id: 'urban-construction',
  department: 'housing',
  title: { zh: '城市建设与管理', en: 'Urban construction and management' },
  contracts: [sanitation, lighting, facilities, greening, toilets],
});
