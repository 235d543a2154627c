import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { areasEndpoint } from './areas.ts';
import { blankFormEndpoint } from './blank-forms.ts';
import { catalogueEndpoint } from './catalogue.ts';
import { chartEndpoints } from './charts.ts';
import { endpoint, type Endpoint } from './endpoint.ts';
import { explainEndpoint } from './explain.ts';
import { media } from './forms.ts';
import { handInEndpoint } from './hand-in.ts';
import { healthzEndpoint } from './healthz.ts';
import { indicatorEndpoint, indicatorsEndpoint } from './indicators.ts';
import { loadEndpoint, loadFileEndpoint, loadsEndpoint } from './loads.ts';
import { notebookEndpoint, notebooksEndpoint, saveNotebookEndpoint } from './notebooks.ts';
import { observationsEndpoint } from './observations.ts';
import { description } from './openapi.ts';
import { pipelinesEndpoint } from './pipelines.ts';
import { queryEndpoint } from './query.ts';
import { columnEndpoint, drawEndpoint, resultFileEndpoint, rowsEndpoint } from './results.ts';
import {
  attachEndpoint,
  cancelEndpoint,
  closeSessionEndpoint,
  leaveEndpoint,
  openSessionEndpoint,
  runEndpoint,
  sessionEndpoint,
} from './sessions.ts';
import { reportEndpoint, reportFileEndpoint, reportsEndpoint } from './reports.ts';
import { statusEndpoint } from './status.ts';
import { tableEndpoints } from './tables.ts';

export const openapiEndpoint = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: '本接口的说明（OpenAPI 3.1） / This interface, described in OpenAPI 3.1',
  parameters: {},
  content: { [media.json]: v.objectWithRest({ openapi: v.string() }, v.unknown()) },
  answer: () => Promise.resolve(json(description(endpoints))),
});

/** All endpoints, in the order of the description. A route without one, or one without a route, fails a test. */
export const endpoints: readonly Endpoint[] = [
  statusEndpoint,
  indicatorsEndpoint,
  indicatorEndpoint,
  areasEndpoint,
  observationsEndpoint,
  explainEndpoint,
  ...chartEndpoints,
  ...tableEndpoints,
  pipelinesEndpoint,
  blankFormEndpoint,
  loadsEndpoint,
  handInEndpoint,
  loadEndpoint,
  loadFileEndpoint,
  reportsEndpoint,
  reportEndpoint,
  reportFileEndpoint,
  queryEndpoint,
  catalogueEndpoint,
  notebooksEndpoint,
  notebookEndpoint,
  saveNotebookEndpoint,
  openSessionEndpoint,
  sessionEndpoint,
  closeSessionEndpoint,
  leaveEndpoint,
  cancelEndpoint,
  runEndpoint,
  attachEndpoint,
  rowsEndpoint,
  columnEndpoint,
  drawEndpoint,
  resultFileEndpoint,
  healthzEndpoint,
  openapiEndpoint,
];
