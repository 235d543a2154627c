import { request as ask, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { send } from './site.ts';

/**
 * A page like those the other systems were measured by: the overview of 120 targets as the dashboard serves it, and
 * in the place of its own chart that of eleven areas as an indicator's page has it. Scripts and style sheets come from the dashboard.
 */
export async function pageOfBoth(port: number, indicator: string): Promise<RequestListener> {
  const [overview, details] = await Promise.all([
    text(`http://127.0.0.1:${port}/`),
    text(`http://127.0.0.1:${port}${indicator}`),
  ]);
  const chart = figure('comparison').exec(details)?.[0];
  if (chart === undefined) throw new Error(`${indicator} shows no comparison of areas`);
  const styles = details.match(/<style>[\s\S]*?<\/style>/g) ?? [];
  const page = overview
    .replace('</head>', () => `${styles.join('')}</head>`)
    // What is painted first is the first chart.
    .replace('#composition-source', '#comparison-source')
    .replace(figure('composition'), () => chart);
  const body = gzipSync(page, { level: 9 });
  return (incoming, response) => {
    if (incoming.url === '/') {
      send(response, { type: 'text/html; charset=utf-8', body });
      return;
    }
    const { url: path, method, headers } = incoming;
    const upstream = ask({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.once('error', () => response.destroy());
    incoming.pipe(upstream);
  };
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

function figure(name: string): RegExp {
  return new RegExp(`<figure data-chart="${name}"[\\s\\S]*?</figure>`);
}
