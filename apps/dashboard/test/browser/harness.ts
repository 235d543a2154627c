import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** How a page is opened; the defaults are an office PC's: Chinese, 1440 px wide, with scripts. */
export interface View {
  /** What the browser asks for in Accept-Language. */
  lang?: 'zh' | 'en';
  /** Width of the window in CSS pixels. */
  width?: number;
  javaScript?: boolean;
  /** `loopback` is a secure context to the browser, `intranet` is plain http under a host name. */
  origin?: 'loopback' | 'intranet';
}

/** What a test file does with its browser. */
export interface TestBrowser {
  /** Opens a path of the dashboard in a fresh profile and waits until it has loaded. */
  open(path: string, view?: View): Promise<Page>;
  /** Expects that every request made since the test began went to the dashboard. */
  noRequestLeaves(): void;
}

const intranetHost = 'monitor.test';
const locales = { zh: 'zh-CN', en: 'en-GB' };

/** Launches a Chromium for the test file that calls this, and closes each test's pages after it. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let requests: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    requests = [];
  });
  afterAll(async () => {
    await browser.close();
  });

  return {
    async open(path, view = {}) {
      const context = await browser.newContext({
        locale: locales[view.lang ?? 'zh'],
        viewport: { width: view.width ?? 1440, height: 900 },
        javaScriptEnabled: view.javaScript ?? true,
        baseURL: originOf(view.origin ?? 'loopback'),
      });
      contexts.push(context);
      context.on('request', (request) => requests.push(request.url()));
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
    noRequestLeaves() {
      expect(requests).not.toHaveLength(0);
      expect(requests.filter(leaves)).toEqual([]);
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${intranetHost} 127.0.0.1`,
    ],
  });
}

function originOf(kind: 'loopback' | 'intranet'): string {
  return `http://${kind === 'loopback' ? '127.0.0.1' : intranetHost}:${inject('port')}`;
}

function leaves(url: string): boolean {
  const { protocol, origin } = new URL(url);
  const local = [originOf('loopback'), originOf('intranet')];
  return !['data:', 'blob:'].includes(protocol) && !local.includes(origin);
}
