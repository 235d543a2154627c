import { blankForm, knownForms } from '@monitor/ingest';
import * as v from 'valibot';
import { readPublication } from '../publication.ts';
import { endpoint } from './endpoint.ts';
import { workbook } from './forms.ts';

/** Says what the publication does not know too: the plan and the forms as they are now. */
export const blankFormEndpoint = endpoint({
  method: 'GET',
  path: '/pipelines/{id}/forms/{contract}.xlsx',
  summary:
    '空白表：填好后原样报送，灰色各栏为上期数 / A blank form to fill in and hand in; what was reported last stands in grey',
  parameters: {
    period: v.pipe(
      v.string(),
      v.maxLength(30),
      v.description(
        '数据期，如 2023-07；不写为最近一期的下一期 / Period; the one after the newest unless given',
      ),
    ),
  },
  content: { [workbook]: null },
  answer: async ({ locals, params }, { period }) => {
    const { id = '', contract = null } = params;
    const publication = await readPublication(locals);
    const asked = { pipeline: id, form: contract, period };
    const { fileName, bytes } = await blankForm(publication, await knownForms(), asked);
    return new Response(bytes, {
      headers: {
        'content-type': workbook,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    });
  },
});
