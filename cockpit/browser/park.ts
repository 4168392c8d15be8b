import { seriousFindings } from './axe';
import { existsSync, mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

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
let browser: Browser | undefined;

function executable(): string {
  const known = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) {
    throw new Error('No Chromium was found; install it or let CHROME_PATH point to it.');
  }
  return found;
}

/** A window of its own, in which nobody is signed in. */
export async function open(size: Size, speech: Speech): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  browser ??= await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const context = await browser.newContext({
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
      await signIn(fresh.context, role);
      return fresh;
    });
    windows.set(key, opened);
  }
  const { page, context, faults } = await opened;
  faults.length = 0;
  return { page, context, faults };
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

export async function go(page: Page, path: string): Promise<void> {
  await page.goto(url + path);
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

export async function close(): Promise<void> {
  windows.clear();
  await browser?.close();
  browser = undefined;
}
