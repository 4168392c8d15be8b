import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all tests listens. */
    browser: string;
  }
}

/** What is launched, and how. */
export function launching(): { executablePath: string; args: string[] } {
  return { executablePath: executable(), args: ['--no-sandbox', '--disable-dev-shm-usage'] };
}

function executable(): string {
  const known = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) {
    throw new Error('No Chromium was found; install it or let CHROME_PATH point to it.');
  }
  return found;
}

/** One browser for all files of tests; it is closed when the last is done. */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launching());
  provide('browser', server.wsEndpoint());
  return () => server.close();
}
