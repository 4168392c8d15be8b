import { seriousFindings } from './axe';
import { launching } from './browser';
import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const url = process.env.DAJUAN_URL ?? 'http://127.0.0.1:8088';
export const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 }, wall: { width: 1920, height: 1080 } };
export type Size = keyof typeof sizes;
export type Speech = 'zh' | 'en';

const described = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as { paths: Record<string, unknown> };

/** Whether the server under test has an endpoint; a page without one is not offered and not tested. */
export function has(path: string): boolean {
  return path in described.paths;
}

const shots = process.env.DAJUAN_SHOTS;
let browser: Promise<Browser> | undefined;

/** A window of its own, in which nobody is signed in. */
export async function open(size: Size, speech: Speech): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  // Benches run without the browser of the tests and have their own.
  const shared = inject('browser') as string | undefined;
  browser ??= shared ? chromium.connect(shared) : chromium.launch(launching());
  const context = await (await browser).newContext({
    viewport: sizes[size],
    locale: speech === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    ...(size === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  await context.addInitScript((wanted) => {
    if (localStorage.getItem('dajuan.language') === null) {
      localStorage.setItem('dajuan.language', wanted);
    }
  }, speech);
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, faults);
  return { page, context, faults };
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|404|409|412|422)/.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
      faults.push(`leaves the server: ${request.url()}`);
    }
  });
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

const sessions = new Map<string, Promise<Cookies>>();
const windows = new Map<string, Promise<{ page: Page; context: BrowserContext; faults: string[] }>>();

/**
 * Signed in without the form, which has a test of its own. A window is kept for each role, size and language, as a person keeps
 * one, so that scripts are loaded and compiled once.
 */
export async function enter(role: string, size: Size = 'desk', speech: Speech = 'zh') {
  const key = `${role} ${size} ${speech}`;
  let opened = windows.get(key);
  if (!opened) {
    opened = open(size, speech).then(async (fresh) => {
      await fresh.context.addCookies(await session(role, fresh.context));
      return fresh;
    });
    windows.set(key, opened);
  }
  const { page, context, faults } = await opened;
  faults.length = 0;
  return { page, context, faults };
}

/** One session for each role, signed in once: the server takes its time over passwords, on purpose. */
function session(role: string, context: BrowserContext): Promise<Cookies> {
  let begun = sessions.get(role);
  if (!begun) {
    begun = signIn(context, role).then(() => context.cookies(url));
    sessions.set(role, begun);
  }
  return begun;
}

export async function signIn(context: BrowserContext, role: string): Promise<void> {
  await context.request.get(`${url}/api/v1/csrf`);
  const token = (await context.cookies(url)).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const reply = await context.request.post(`${url}/api/v1/login`, {
    headers: { 'X-XSRF-TOKEN': token },
    data: { login: `demo-${role}`, password: 'show-me-the-park' },
  });
  if (!reply.ok()) {
    throw new Error(`demo-${role} cannot sign in: ${reply.status()} ${await reply.text()}`);
  }
}

/** Loads the page anew, as an address that somebody was sent. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  await page.waitForSelector('h1, [role="alert"]');
}

/** Walks there from where one is, as by the menu; the page before is gone when this returns. */
export async function walk(page: Page, path: string): Promise<void> {
  if (!page.url().startsWith(url) || (await page.locator('header.bar').count()) === 0) {
    await go(page, path);
    return;
  }
  const to = (address: string) =>
    page.evaluate((wanted) => {
      history.pushState(null, '', wanted);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  await to('/between-two-pages');
  await page.locator('.ant-result').waitFor();
  await to(path);
  await page.locator('.ant-result').waitFor({ state: 'detached' });
  await page.waitForSelector('h1, [role="alert"]');
}

/** Serious findings of axe, as lines that name the rule and the element. */
export async function axe(page: Page): Promise<string[]> {
  return seriousFindings(page);
}

/** What is wider than the window: cut off on a phone. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

export async function shot(page: Page, name: string): Promise<void> {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/${name}.png` });
  }
}

/** Closes all windows; the next test opens its own. The browser and the sessions stay. */
export async function close(): Promise<void> {
  const opened = [...windows.values()];
  windows.clear();
  await Promise.all(opened.map(async (window) => (await window).context.close()));
}
