import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { Person, seed } from './seed';

beforeAll(seed);

const DAY = '2025-12-31';

interface Sheet {
  items: { verdict: string; light: string; theme: string; owner: string }[];
}

describe('the cockpit', () => {
  it.each(matrix)('shows where the year stands (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, `/?asof=${DAY}`);
    await page.locator('.worst button').first().waitFor();
    await page.locator('.changes button, .home-changes .home-none').first().waitFor();
    await shot(page, `home-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('counts what the server answers', async () => {
    const leader = await Person.of('leader');
    const { data } = await leader.call<Sheet>('GET', `/api/v1/answers?asOf=${DAY}`);
    const { page } = await enter('leader');
    await go(page, `/?asof=${DAY}`);
    await page.locator('.light-count').first().waitFor();
    const counts = (await page.locator('.light-count strong').allTextContents()).map(Number);
    const of = (light: string) => data.items.filter((item) => item.light === light).length;
    expect(counts).toEqual(['red', 'yellow', 'green', 'none'].map(of));
    const standing = data.items.filter(({ verdict }) => verdict === 'met' || verdict === 'on-track').length;
    expect((await page.locator('.ring-number').textContent())?.trim()).toBe(`${Math.round((100 * standing) / data.items.length)}%`);
    const unmeasured = data.items.filter(({ verdict }) => verdict === 'unmeasured').length;
    expect(await page.locator('.voids a[href*="unmeasured"] strong').textContent()).toBe(String(unmeasured));
    // The number leads to its list, which is as long as it says.
    await page.locator('.voids a[href*="unmeasured"]').click();
    await expect.poll(() => page.locator('.answer-row').count()).toBe(unmeasured);
  });

  it('leads from a bar to its list', async () => {
    const { page, faults } = await enter('leader');
    await go(page, `/?asof=${DAY}`);
    const part = page.locator('.home-themes button.stack-part').first();
    await part.waitFor();
    const count = Number(await part.textContent());
    await part.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/answers');
    await expect.poll(() => page.locator('.answer-row').count()).toBe(count);
    expect(faults).toEqual([]);
  });

  it('takes a leader on a phone from a red light to who owns it in three touches', async () => {
    const { page, faults } = await enter('leader', 'phone', 'zh');
    await go(page, `/?asof=${DAY}`);
    await page.locator('.light-count-red').tap();
    await page.locator('.answer-row').first().waitFor();
    await page.locator('.answer-row .answer-open').first().tap();
    const call = page.locator('.owner-acts a[href^="tel:"]');
    await call.waitFor();
    expect(await call.isVisible()).toBe(true);
    // It stands in the first window, without scrolling.
    const box = await call.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(844);
    await shot(page, 'three-touches-phone-zh');
    // The third touch calls; or an order is opened.
    expect(await page.locator('.owner-acts button').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('the wall', () => {
  it.each(['zh', 'en'] as const)('reads from afar and needs no hand (%s)', async (speech) => {
    const { page, faults } = await enter('leader', 'wall', speech);
    await walk(page, `/wall?asof=${DAY}`);
    await page.locator('.wall-overview').waitFor();
    await shot(page, `wall-${speech}`);
    expect(await axe(page)).toEqual([]);
    const slides = await page.locator('.wall-dots li').count();
    expect(slides).toBeGreaterThan(5);
    for (let slide = 0; slide < slides; slide += 1) {
      expect(await page.locator('.figure').count()).toBeLessThanOrEqual(7);
      // Nothing is cut off.
      expect(await page.evaluate(() => document.querySelector('.wall-page')!.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => new URL(page.url()).searchParams.get('slide')).toBe(String((slide + 1) % slides));
      if (slide === 0) {
        await page.locator('.wall-theme').waitFor();
        await shot(page, `wall-theme-${speech}`);
        expect(await axe(page)).toEqual([]);
      }
    }
    await page.keyboard.press('Escape');
    await page.locator('.home-grid').waitFor();
    expect(faults).toEqual([]);
  });

  it('turns its pages and reads anew by itself', async () => {
    const { page, faults } = await enter('leader', 'wall', 'zh');
    await page.clock.install();
    await go(page, '/wall');
    await page.locator('.wall-overview').waitFor();
    let read = 0;
    page.on('request', (request) => {
      read += request.url().includes('/api/v1/answers') ? 1 : 0;
    });
    await page.clock.runFor(15_500);
    await page.locator('.wall-theme').waitFor();
    await page.clock.runFor(50_000);
    await expect.poll(() => read).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
