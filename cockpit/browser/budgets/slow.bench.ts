import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, open, signIn, url } from '../park';
import { seed } from '../seed';
import { fromClick, measured, report, untilDrawn } from './measure';

beforeAll(seed);
afterAll(close);

/** A poor link: 300 ms there and back, 1.6 Mb/s down, 0.75 Mb/s up. */
const LINK = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const FIRST = 10_000;
const DRAWER = 2_500;

describe('over a poor link', () => {
  it('the first page and the drawer come, and nothing breaks', async () => {
    const { page, context, faults } = await open('desk', 'zh');
    await signIn(context, 'leader');
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINK);
    const first = measured([await untilDrawn(page, `${url}/`, '.home-grid .light-count')]);
    report('first page, 300 ms 1.6 Mb/s', FIRST, first);
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
