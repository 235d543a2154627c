import { definePipeline } from '@monitor/ingest';
import { checks } from './checks.ts';
import { problems } from './problems.ts';
import { sewers } from './sewers.ts';
import { surveys } from './surveys.ts';
import { taskProgress } from './task-progress.ts';

export const pipeline = definePipeline({
  id: 'supervision',
  department: 'supervision-office',
  title: { zh: '督查督办', en: 'Supervision' },
  contracts: [checks, problems, sewers, surveys, taskProgress],
});
