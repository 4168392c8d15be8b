import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, close, enter, go, overflow, shot, type Size, type Speech } from './park';
import { seed } from './seed';

beforeAll(seed);
afterAll(close);

const matrix: [Size, Speech][] = [
  ['desk', 'zh'],
  ['desk', 'en'],
  ['phone', 'zh'],
  ['phone', 'en'],
];

describe('the year plan', () => {
  it.each(matrix)('shows the text beside what it promises (%s, %s)', async (size, speech) => {
    const { page, context, faults } = await enter('leader', size, speech);
    await go(page, '/plan?year=2025&shelf=all');
    await page.locator('.promise').first().waitFor();
    expect(await page.locator('.promise').count()).toBeGreaterThan(20);
    if (size === 'desk') {
      await page.locator('.promise-line').nth(3).click();
      await page.locator('.hit-chosen').first().waitFor();
      // Pointing at the words points at the item, and the other way round.
      await page.locator('.hit').nth(1).hover();
      await page.locator('.promise-hovered').first().waitFor({ state: 'attached' });
    }
    await shot(page, `plan-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
