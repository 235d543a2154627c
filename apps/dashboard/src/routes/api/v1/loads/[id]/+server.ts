import { error, json } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { answer } from '#lib/server/api/answer.ts';
import { camelCased } from '#lib/server/api/camel-case.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import decisionsSql from '#lib/server/sql/load-decisions.sql?raw';
import findingsSql from '#lib/server/sql/load-findings.sql?raw';
import loadsSql from '#lib/server/sql/api-loads.sql?raw';
import type { RequestHandler } from './$types';

/** As many findings as the command line reports. */
const MOST_FINDINGS = 1000;

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    parametersOf(event, 'loads');
    const load = event.params.id;
    const [row] = await publication.rows(loadsSql, { load });
    if (row === undefined) {
      error(404, messagesIn(event.locals.language).errors.unknown.load(load));
    }
    const decisions = await publication.rows(decisionsSql, { load });
    const findings = await publication.rows(findingsSql, { load, most: MOST_FINDINGS });
    const [described] = camelCased([row]);
    return json({
      publication: publication.version,
      ...described,
      decisions: camelCased(decisions),
      findings: camelCased(findings),
    });
  });
