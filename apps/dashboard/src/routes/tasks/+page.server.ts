import { pageOf } from '#lib/server/page.ts';
import { taskParameters, tasksPage } from '#lib/server/tasks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, taskParameters, ({ publication, language, given }) =>
    tasksPage(publication, language, given),
  );
