import path from 'node:path';
import { createTransport } from 'nodemailer';
import * as v from 'valibot';
import { Failure } from '@monitor/warehouse';
import { documentOf, fileOf, type Edition } from './editions.ts';
import { FORMATS } from './render.ts';

/** Somewhere a report is sent. */
export interface Destination {
  readonly channel: 'webhook' | 'mail';
  /**
   * @returns whom it did not reach though it was taken; null where it reached all
   * @throws Error saying why it was not taken
   */
  send(edition: Edition): Promise<string | null>;
}

const PATIENCE_MS = 30_000;

const url = (protocols: RegExp, sentence: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), sentence),
    ),
  );

/** The operator names them; passwords are in an address, so none of them is in the plan. */
const environment = v.object({
  MONITOR_REPORT_WEBHOOK: url(/^https?:$/, 'MONITOR_REPORT_WEBHOOK 应是 http 或 https 网址。'),
  MONITOR_SMTP: url(/^smtps?:$/, 'MONITOR_SMTP 应形如 smtp://用户:密码@主机:25 或 smtps://…。'),
  MONITOR_REPORT_FROM: v.optional(v.string()),
  MONITOR_REPORT_TO: v.optional(v.string()),
});

/**
 * Where reports are sent, by the environment; nowhere, where it names nothing.
 * @throws Failure when what it names cannot be meant
 */
export function destinations(env: NodeJS.ProcessEnv): Destination[] {
  // A variable that is set to nothing names nothing.
  const named = Object.entries(env).filter(([, value]) => value !== '');
  const read = v.safeParse(environment, Object.fromEntries(named));
  if (!read.success) throw new Failure(read.issues[0].message);
  const {
    MONITOR_REPORT_WEBHOOK: hook,
    MONITOR_SMTP: smtp,
    MONITOR_REPORT_FROM: from,
    MONITOR_REPORT_TO: to,
  } = read.output;
  const given = [smtp, from, to].filter((value) => value !== undefined).length;
  if (given === 1 || given === 2)
    throw new Failure('MONITOR_SMTP、MONITOR_REPORT_FROM 和 MONITOR_REPORT_TO 须一并设定。');
  return [
    ...(hook === undefined ? [] : [webhook(hook)]),
    ...(smtp === undefined || from === undefined || to === undefined ? [] : [mail(smtp, from, to)]),
  ];
}

/** Tells another program what is there and where; it fetches the files it wants. */
function webhook(address: string): Destination {
  return {
    channel: 'webhook',
    async send({ folder, manifest }) {
      const name = path.basename(folder);
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, path: `/api/v1/reports/${name}`, ...manifest }),
        // Who is sent on, to a page to sign in say, has told nobody.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return null;
    },
  };
}

/** The brief as text, the report's files attached. */
function mail(smtp: string, from: string, to: string): Destination {
  return {
    channel: 'mail',
    async send(edition) {
      const { title, subtitle, warning, brief } = documentOf(edition);
      const said = brief.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
      const transport = createTransport({
        url: smtp,
        // A password is not sent for everybody on the way to read.
        requireTLS: new URL(smtp).username !== '',
        ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS },
        socketTimeout: PATIENCE_MS,
      });
      try {
        const { rejected } = await transport.sendMail({
          ...{ from, to, subject: `${title} ${subtitle}` },
          text: [...(warning === null ? [] : [warning]), ...said].join('\n\n'),
          attachments: attached(edition),
        });
        return rejected.length === 0 ? null : `未被接收：${rejected.join('、')}`;
      } finally {
        transport.close();
      }
    },
  };
}

function attached(edition: Edition) {
  return FORMATS.flatMap((format) => {
    const name = `${edition.manifest.month}.${format}`;
    const content = fileOf(edition, name);
    return content === null ? [] : { filename: name, content };
  });
}
