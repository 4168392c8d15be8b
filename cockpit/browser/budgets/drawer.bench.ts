import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, enter, go } from '../park';
import { seed } from '../seed';
import { fromClick, measured, report } from './measure';

beforeAll(seed);
afterAll(close);

/** Milliseconds from the click on a promise until its walk with the facts is drawn. */
const DRAWER = 200;
const RUNS = 20;

describe('the drawer of an answer', () => {
  it(`shows the walk within ${DRAWER} ms`, async () => {
    const { page } = await enter('leader');
    await go(page, '/answers?asof=2025-12-31');
    await page.locator('.answer-row .spark').first().waitFor();
    await page.waitForLoadState('networkidle');
    const runs: number[] = [];
    // A different promise each time: none was read before.
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await fromClick(page, '.answer-row:not(.answer-void)', run, '.answer-drawer .fact-rows button'));
      await page.keyboard.press('Escape');
      await page.locator('.answer-drawer').waitFor({ state: 'detached' });
    }
    const found = measured(runs);
    report('answer drawer', DRAWER, found);
    expect(found.median).toBeLessThan(DRAWER);
  });
});
