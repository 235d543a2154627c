import { explain } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { id, instant, month } from '../parameters.ts';
import { explanation } from './explanation.ts';
import { media } from './forms.ts';
import { given as presentOnly } from './given.ts';
import { reading } from './reading.ts';

export const explainEndpoint = reading({
  path: '/explain',
  summary:
    '一个数的条款、定义、公式、来源和历次说法，与 monitor explain --json 相同 / Clause, definition, formula, source and vintages of one value, as monitor explain --json',
  parameters: {
    indicator: v.pipe(id, v.description('指标 / Indicator')),
    area: v.pipe(
      id,
      v.description('地区代码；不写取目标所在地区 / Code of the area, else the target’s'),
    ),
    period: v.pipe(
      month,
      v.description(
        '含这个月或此前最近的一期 / The period that holds this month, else the last before',
      ),
    ),
    'as-known-at': v.pipe(instant, v.description('当时所知 / As known at this instant')),
  },
  required: ['indicator'],
  content: { [media.json]: explanation },
  answer: async ({ event, publication, given }) => {
    const { indicator, 'as-known-at': asKnownAt, area, period } = given;
    if (indicator === null) {
      error(400, messagesIn(event.locals.language).errors.missingParameter('indicator'));
    }
    const rest = presentOnly({ area, period, asKnownAt });
    return json(await explain(publication, { indicator, ...rest }));
  },
});
