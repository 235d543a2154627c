import path from 'node:path';
import { recordAct } from '@monitor/ingest';
import { brokenReports, makeReportApart, reportAct, reportsInTheMaking } from '@monitor/report';
import { dataDirectory, Failure } from '@monitor/warehouse';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { knownMonths } from '#lib/server/known-months.ts';
import { instant, month, readParameters } from '#lib/server/parameters.ts';
import { listedReports } from '#lib/server/reports.ts';
import { permitted, whoIs } from '#lib/server/who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  // The header brings these along; which reports there are does not depend on them.
  readParameters(url, { period: month, 'as-known-at': instant }, locals.language);
  return {
    reports: listedReports(dataDirectory()),
    broken: brokenReports(dataDirectory()),
    inTheMaking: reportsInTheMaking(dataDirectory()),
    // Those who may only read have none made.
    months:
      (await whoIs(event)) === null ? [] : await knownMonths(await locals.publication(), null),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { language } = event.locals;
    const { department } = await permitted(event, 'monitor report');
    const asked = v.safeParse(month, (await event.request.formData()).get('month'));
    if (!asked.success) return fail(400, { refused: messagesIn(language).reports.noMonth });
    const data = dataDirectory();
    const made = await makeReportApart(data, { month: asked.output, language }).catch(refusal);
    if ('refused' in made) return fail(422, made);
    if (made.outcome === 'made') await recordAct(data, reportAct(made, department));
    redirect(303, `/reports/${path.basename(made.folder)}`);
  },
};

function refusal(error: unknown): { refused: string } {
  if (error instanceof Failure) return { refused: error.message };
  throw error;
}
