import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { seed } from './seed';

beforeAll(seed);

describe('the year plan', () => {
  it.each(matrix)('shows the text beside what it promises (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/plan?year=2025&shelf=all');
    await page.locator('.promise').first().waitFor();
    expect(await page.locator('.promise').count()).toBeGreaterThan(20);
    if (size === 'desk') {
      await page.locator('.promise-line').nth(3).click();
      await page.locator('.hit-chosen').first().waitFor();
      // Pointing at the words points at the item.
      await page.locator('.hit').nth(1).hover();
      await page.locator('.promise-hovered').first().waitFor({ state: 'attached' });
    }
    await shot(page, `plan-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('is reviewed by keyboard alone', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/plan?year=2025&shelf=review');
    const current = page.locator('.promise[aria-current="true"]');
    await current.waitFor();
    const progress = async () => Number(await page.locator('.plan-progress').getAttribute('aria-valuenow'));
    const before = await progress();
    const first = await current.locator('.promise-subject').textContent();
    // Accept: the item is done and the next one is chosen.
    await page.keyboard.press('a');
    await expect.poll(progress).toBe(before + 1);
    await expect.poll(() => current.locator('.promise-subject').textContent()).not.toBe(first);
    // Not a promise, with a reason.
    await page.keyboard.press('x');
    const reason = page.locator('.ant-modal textarea');
    await reason.waitFor();
    await expect.poll(() => reason.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('只是总结');
    await shot(page, 'plan-reject-desk-zh');
    await page.keyboard.press('Control+Enter');
    await expect.poll(progress).toBe(before + 2);
    await reason.waitFor({ state: 'detached' });
    // Correct the next one.
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const subject = page.locator('.ant-modal input').first();
    await subject.waitFor();
    await expect.poll(() => subject.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.type('(更正)');
    await page.locator('.ant-modal textarea').focus();
    await page.keyboard.type('名称补全');
    await shot(page, 'plan-edit-desk-zh');
    await page.keyboard.press('Control+Enter');
    await expect.poll(progress).toBe(before + 3);
    // Back and forth, and the help.
    await page.keyboard.press('k');
    await page.keyboard.press('?');
    await page.locator('.key-list').waitFor();
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  });
});
