import { loadPipelines, pipelinesDirectory, type Pipeline } from '@monitor/ingest';
import type { Language } from '#lib/messages/index.ts';
import indicatorsSql from '#lib/server/sql/taught-indicators.sql?raw';
import loadSql from '#lib/server/sql/load.sql?raw';
import { largestFile } from '#lib/server/body-size.ts';
import type { LoadDetail } from '#lib/server/load.ts';
import { instant, loadId, month, readParameters } from '#lib/server/parameters.ts';
import { readPublication } from '#lib/server/publication.ts';
import { publishedDepartments } from '#lib/server/published-departments.ts';
import { refuseUnknownIds } from '#lib/server/unknown-ids.ts';
import { whoIs } from '#lib/server/who.ts';
import type { PageServerLoad } from './$types';

/** An indicator that a column may hold. */
interface TaughtIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly topic: string;
}

const known = { load: loadId, period: month, 'as-known-at': instant };

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const given = readParameters(event.url, known, language);
  const publication = await readPublication(event.locals);
  await refuseUnknownIds(publication, language, known, given);
  const who = await whoIs(event);
  const departments = await publishedDepartments(publication);
  const named = departments.find(({ department_id: id }) => id === who?.department);
  const corrected =
    given.load === null
      ? null
      : await publication.row<LoadDetail>(loadSql, { language, load: given.load });
  const pipelines = await loadPipelines(pipelinesDirectory());
  return {
    /** Whether what is handed in here would be taken. */
    may: who !== null,
    department: named?.[`name_${language}`] ?? null,
    /** The load that a file is to correct. */
    corrected:
      corrected === null
        ? null
        : {
            id: corrected.load_id,
            fileName: corrected.file_name,
            aside: corrected.lines_quarantined,
          },
    /** The largest file that would be taken, in bytes. */
    largest: largestFile(),
    pipelines: pipelines.map(({ id, title }) => ({ id, title: title[language] })),
    forms: formsOf(pipelines, who?.department ?? null, language),
    /** The pipeline of whoever hands in, where there is one. */
    own: pipelines.find(({ department: id }) => id !== null && id === who?.department)?.id ?? null,
    indicators: await publication.rows<TaughtIndicator>(indicatorsSql, { language }),
  };
};

/** The forms that departments hand in: a department's own, or all where nobody says who it is. */
function formsOf(pipelines: readonly Pipeline[], department: string | null, language: Language) {
  return pipelines
    .filter(({ department: whose }) => whose !== null && (department ?? whose) === whose)
    .flatMap(({ id, contracts }) =>
      contracts
        .filter(({ kind }) => kind !== 'no-data')
        .map((contract) => ({ pipeline: id, form: contract.id, title: contract.title[language] })),
    );
}
