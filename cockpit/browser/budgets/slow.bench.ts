import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, open, signIn, url } from '../park';
import { seed } from '../seed';
import type { Page } from 'playwright-core';
import { fromClick, measured, report, untilDrawn } from './measure';

beforeAll(seed);
afterAll(close);

/** A poor link: 300 ms there and back, 1.6 Mb/s down, 0.75 Mb/s up. */
const LINK = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const FIRST = 10_000;
const DRAWER = 2_500;
const PAGE = 6_000;
/** Longest time in milliseconds without anything to see, first byte to first page. */
const NOTHING = 1_000;

/** Says at each frame whether what is waited for, a sign of progress or nothing is there. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = window as unknown as { seen: { at: number; what: 'progress' | 'content' | 'nothing' }[] };
    state.seen = [];
    const look = () => {
      const progress = document.querySelector('[role="progressbar"], .ant-skeleton, .ant-spin') !== null;
      const content = (document.querySelector('#content')?.textContent ?? '').length > 200;
      state.seen.push({ at: performance.now(), what: content ? 'content' : progress ? 'progress' : 'nothing' });
      requestAnimationFrame(look);
    };
    look();
  });
}

/** The longest stretch in milliseconds with neither content nor a sign of progress, and whether progress was shown at all. */
async function seen(page: Page): Promise<{ nothing: number; progress: boolean }> {
  return page.evaluate(() => {
    const { seen: frames } = window as unknown as { seen: { at: number; what: string }[] };
    let since: number | undefined;
    let nothing = 0;
    for (const { at, what } of frames) {
      since = what === 'nothing' ? (since ?? at) : undefined;
      nothing = Math.max(nothing, since === undefined ? 0 : at - since);
    }
    return { nothing: Math.round(nothing), progress: frames.some(({ what }) => what === 'progress') };
  });
}

describe('over a poor link', () => {
  it('the first page and the drawer come, and nothing breaks', async () => {
    const { page, context, faults } = await open('desk', 'zh');
    await signIn(context, 'leader');
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINK);
    await watch(page);
    const first = measured([await untilDrawn(page, `${url}/`, '.home-grid .light-count')]);
    report('first page, 300 ms 1.6 Mb/s', FIRST, first);
    const waited = await seen(page);
    console.log(`budget nothing to see, 300 ms 1.6 Mb/s: ${waited.nothing} ms (budget ${NOTHING} ms)`);
    expect(waited.progress).toBe(true);
    expect(waited.nothing).toBeLessThan(NOTHING);
    // Another page: its code and its rows come over the link, a skeleton stands meanwhile.
    await page.evaluate(() => {
      const state = window as unknown as { skeleton?: boolean };
      new MutationObserver(() => (state.skeleton ||= document.querySelector('#content .ant-skeleton') !== null)).observe(document.body, { childList: true, subtree: true });
    });
    const ledger = measured([await fromClick(page, '.side a[href="/ledger"]', 0, '#content .ant-table-row')]);
    report('page change, 300 ms 1.6 Mb/s', PAGE, ledger);
    expect(await page.evaluate(() => (window as unknown as { skeleton?: boolean }).skeleton)).toBe(true);
    expect(ledger.worst).toBeLessThan(PAGE);
    await page.locator('.side a[href="/"]').click();
    await page.locator('.light-count-yellow').click();
    await page.locator('.answer-row:not(.answer-void)').first().waitFor();
    await page.waitForLoadState('networkidle');
    const drawer = measured([await fromClick(page, '.answer-row:not(.answer-void)', 0, '.answer-drawer .fact-rows button')]);
    report('answer drawer, 300 ms 1.6 Mb/s', DRAWER, drawer);
    expect(first.worst).toBeLessThan(FIRST);
    expect(drawer.worst).toBeLessThan(DRAWER);
    expect(faults).toEqual([]);
    await context.close();
  });
});
