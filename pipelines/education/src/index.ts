import { definePipeline } from '@monitor/ingest';
import { enrolment } from './enrolment.ts';
import { outcomes } from './outcomes.ts';

export const pipeline = definePipeline({
  id: 'education',
  department: 'education-sports-science',
  title: { zh: '教育', en: 'Education' },
  contracts: [enrolment, outcomes],
});
