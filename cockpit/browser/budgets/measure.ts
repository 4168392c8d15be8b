import type { Page } from 'playwright-core';

/** Milliseconds of several runs, sorted. */
export interface Measured {
  median: number;
  worst: number;
  all: number[];
}

export function measured(runs: number[]): Measured {
  const all = runs.map(Math.round).toSorted((a, b) => a - b);
  return { median: all[Math.floor(all.length / 2)] ?? NaN, worst: all.at(-1) ?? NaN, all };
}

/** One line for bench/expected.csv and for people. */
export function report(name: string, budget: number, found: Measured): void {
  console.log(`budget ${name}: median ${found.median} ms, worst ${found.worst} ms of ${found.all.length} (budget ${budget} ms)`);
}

/** From the start of navigation until the selector is in the page and the next frame is drawn, by the page's own clock. */
export async function untilDrawn(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const state = window as unknown as { drawnAt?: number };
    const look = () => {
      if (document.querySelector(wanted)) {
        requestAnimationFrame(() => setTimeout(() => (state.drawnAt = performance.now()), 0));
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  }, selector);
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as { drawnAt?: number }).drawnAt !== undefined, undefined, { timeout: 120_000 });
  return page.evaluate(() => (window as unknown as { drawnAt: number }).drawnAt);
}

/** From a click on the n-th of what the selector finds until something else is in the page and the next frame is drawn. */
export async function fromClick(page: Page, clicked: string, n: number, awaited: string): Promise<number> {
  return page.evaluate(
    ([from, at, to]) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelectorAll<HTMLElement>(from)[at];
        if (!element) {
          reject(new Error(`No ${from} number ${at}`));
          return;
        }
        const start = performance.now();
        const done = () => {
          if (document.querySelector(to)) {
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
          }
        };
        const watch = new MutationObserver(done);
        watch.observe(document.body, { childList: true, subtree: true });
        element.click();
        done();
      }),
    [clicked, n, awaited] as const,
  );
}
