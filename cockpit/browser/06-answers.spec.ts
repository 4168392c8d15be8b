import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { seed } from './seed';

beforeAll(seed);

/** In the middle of the sample's year, when some promises have a forecast. */
const AUTUMN = '2025-09-30';

describe('the answer sheet', () => {
  it.each(matrix)('shows every promise with its answer, and the walk of one (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/answers');
    await page.locator('.answer-row').first().waitFor();
    // What nobody measures is folded away, and can be seen.
    for (const rest of await page.locator('.answer-rest').all()) {
      await rest.click();
    }
    const promises = await page.locator('.answer-row').count();
    expect(promises).toBeGreaterThan(50);
    // The lights of the filter are those of the rows.
    const counts = await page.locator('.light-filter strong').allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(promises);
    await page.locator('.answer-row .spark').first().waitFor();
    await walk(page, '/answers');
    await page.locator('.answer-row .spark').first().waitFor();
    await shot(page, `answers-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Where there is no number a reason stands.
    const reasons = await page.locator('.answer-void .answer-reason').allTextContents();
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((text) => text.trim().length < 5)).toEqual([]);
    await page.locator('.answer-row:not(.answer-void) .answer-value').first().click();
    await page.locator('.walk .fact-rows button').first().waitFor();
    await page.locator('.walk mark').waitFor();
    await page.locator('.course-chart svg').waitFor();
    await shot(page, `answer-drawer-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('object=');
    expect(faults).toEqual([]);
  });

  it('keeps switch, filters and day in the address', async () => {
    const { page, faults } = await enter('leader');
    await go(page, `/answers?by=owner&light=red&asof=2025-12-31`);
    await page.locator('.answer-row').first().waitFor();
    const shown = await page.locator('.answer-row').count();
    expect(shown).toBe(Number(await page.locator('.light-filter [aria-pressed="true"] strong').textContent()));
    expect(await page.locator('.answer-row:not(.answer-red)').count()).toBe(0);
    const verdicts = await page.locator('.answer-row .light-word').allTextContents();
    expect(verdicts.filter((word) => !['未兑现', '有风险'].includes(word.trim()))).toEqual([]);
    // A part of a bar leads to its list.
    await page.locator('.light-filter [aria-pressed="true"]').click();
    await page.locator('.answer-group').first().locator('button.stack-part').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('owner')).not.toBeNull();
    expect(new URL(page.url()).searchParams.get('light')).toBe('red');
    expect(faults).toEqual([]);
  });

  it('walks from a number to the row it came from, by keyboard alone', async () => {
    const { page, faults } = await enter('leader');
    await go(page, `/answers?q=${encodeURIComponent('地区生产总值')}&asof=2025-12-31`);
    await page.locator('.answer-open').first().focus();
    await page.keyboard.press('Enter');
    const fact = page.locator('.fact-rows button').first();
    await fact.waitFor();
    // Indicator in words, with its name and not its code.
    expect(await page.locator('.walk').textContent()).toContain('地区生产总值');
    await fact.focus();
    await page.keyboard.press('Enter');
    const grounds = page.locator('.grounds');
    await grounds.waitFor();
    await expect.poll(() => grounds.textContent()).toContain('.csv');
    expect(await page.locator('.walk mark').textContent()).toContain('地区生产总值');
    await shot(page, 'answer-walk-desk-zh');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('object=');
    expect(faults).toEqual([]);
  });

  it('looks ahead in the middle of the year, with an interval and a chance', async () => {
    const { page, faults } = await enter('leader');
    await go(page, `/answers?asof=${AUTUMN}`);
    await page.locator('.answer-row .spark-fan').first().waitFor();
    await page.locator('.answer-row', { has: page.locator('.spark-fan') }).first().click();
    await page.locator('.outlook dd').first().waitFor();
    expect(await page.locator('.outlook dd').count()).toBeGreaterThanOrEqual(2);
    await shot(page, 'answer-fan-desk-zh');
    // Chart and table say the same.
    await page.locator('.course-panel .ant-segmented-item').nth(1).click();
    await page.locator('.course-table tbody tr').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
