import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchArguments, INTRANET } from './chromium.ts';

/** How a page is opened; the defaults are an office PC's: Chinese, 1440 px wide, with scripts. */
export interface View {
  /** What the browser asks for in Accept-Language. */
  lang?: 'zh' | 'en';
  /** Width of the window in CSS pixels. */
  width?: number;
  javaScript?: boolean;
  /** Whether there is a screen to be touched. */
  touch?: boolean;
  /** `loopback` is a secure context to the browser, `intranet` is plain http under a host name. */
  origin?: 'loopback' | 'intranet';
}

/** What a test file does with its browser. */
export interface TestBrowser {
  /** Opens a path of the dashboard in a tab without cookies and waits until it has loaded. */
  open(path: string, view?: View): Promise<Page>;
  /** Expects that every request made since the test began went to the dashboard. */
  noRequestLeaves(): void;
}

const locales = { zh: 'zh-CN', en: 'en-GB' };

/**
 * Gives a test file profiles of its own in the Chromium that all files share, and closes each test's pages after it.
 * @param executable another browser's program, which is launched for this file
 */
export function useBrowser(executable?: string): TestBrowser {
  let browser: Browser;
  const profiles = new Map<string, BrowserContext>();
  let requests: string[] = [];

  beforeAll(async () => {
    browser =
      executable === undefined
        ? await chromium.connect(inject('browser'))
        : await chromium.launch({ executablePath: executable, args: launchArguments });
  });
  afterEach(async () => {
    await Promise.all([...profiles.values()].map(leave));
    requests = [];
  });
  afterAll(() => browser.close());
  const originOf = (kind: 'loopback' | 'intranet') =>
    `http://${kind === 'loopback' ? '127.0.0.1' : INTRANET}:${inject('port')}`;
  const leaves = (url: string) => {
    const { protocol, origin } = new URL(url);
    const local = [originOf('loopback'), originOf('intranet')];
    return !['data:', 'blob:'].includes(protocol) && !local.includes(origin);
  };

  const profileFor = async (view: View): Promise<BrowserContext> => {
    const key = JSON.stringify(view);
    const known = profiles.get(key);
    if (known !== undefined) return known;
    const profile = await browser.newContext({
      locale: locales[view.lang ?? 'zh'],
      viewport: { width: view.width ?? 1440, height: 900 },
      javaScriptEnabled: view.javaScript ?? true,
      hasTouch: view.touch ?? false,
      baseURL: originOf(view.origin ?? 'loopback'),
    });
    profiles.set(key, profile);
    // A tab that stays open keeps the process for the next ones; to start it anew for each is a sixth of the suite's work.
    await (await profile.newPage()).goto('/api/v1/healthz');
    profile.on('request', (request) => requests.push(request.url()));
    return profile;
  };

  return {
    async open(path, view = {}) {
      const page = await (await profileFor(view)).newPage();
      await page.goto(path);
      return page;
    },
    noRequestLeaves() {
      expect(requests).not.toHaveLength(0);
      expect(requests.filter(leaves)).toEqual([]);
    },
  };
}

/** Closes what the test opened, and what its pages opened themselves; the first tab stays. */
async function leave(profile: BrowserContext): Promise<void> {
  const [, ...opened] = profile.pages();
  await Promise.all(opened.map((page) => page.close()));
  await profile.clearCookies();
}
