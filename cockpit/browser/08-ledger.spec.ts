import { beforeAll, describe, expect, it } from 'vitest';
import { axe, enter, go, has, shot } from './park';
import { seed } from './seed';

beforeAll(seed);

describe.runIf(has('/api/v1/facts'))('the ledger', () => {
  it('mends a rejected row in place, and leads to the fact it became', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/ledger?shelf=rejected');
    const row = page.locator('.rejected > li', { hasText: '2025-13' });
    await row.locator('button', { hasText: '修正' }).first().click();
    // What the row looked like is laid into the form; the wrong cell is left to mend.
    await row.locator('#period').fill('2015-03');
    await row.locator('#value').fill('33.9');
    await row.locator('#unit').fill('亿元');
    await row.locator('#source').fill('统计中心');
    await shot(page, 'rejected-mend-desk-zh');
    expect(await axe(page)).toEqual([]);
    await row.locator('button[type="submit"]').click();
    await row.waitFor({ state: 'detached' });
    await page.locator('.ant-segmented-item', { hasText: '已修正' }).click();
    // The wrong words are gone with their mending; where they stood and what became of them stays.
    await page.locator('.rejected > li', { hasText: 'faulty.csv#2' }).locator('button', { hasText: '证据' }).click();
    await expect.poll(() => page.locator('.drawer-number').textContent()).toContain('33.9');
    expect(faults).toEqual([]);
  });

  it('corrects by a new entry, and the old one stays', async () => {
    const { page, faults } = await enter('leader');
    // The one just mended: of a year no promise asks about.
    await go(page, '/ledger?indicator=gdp&source=%E7%BB%9F%E8%AE%A1%E4%B8%AD%E5%BF%83');
    await page.locator('.ant-table-row', { hasText: '2015' }).first().click();
    await page.locator('.drawer-number').waitFor();
    await page.locator('.object-drawer button', { hasText: '更正' }).click();
    const form = page.locator('.ant-modal');
    await form.locator('#value').fill('34.1');
    await form.locator('#why').fill('复核后修订');
    await form.locator('.ant-btn-primary').click();
    await form.waitFor({ state: 'detached' });
    await page.locator('.object-drawer .missing').waitFor();
    await page.locator('.object-drawer .ant-timeline .link').first().click();
    await expect.poll(() => page.locator('.drawer-number').textContent()).toContain('34.1');
    expect(await page.locator('.object-drawer .hash').first().textContent()).toMatch(/^[0-9a-f]{64}/);
    await shot(page, 'fact-corrected-desk-zh');
    expect(faults).toEqual([]);
  });

  it('goes back to a day by arrow keys', async () => {
    const { page } = await enter('leader');
    await go(page, '/ledger');
    await page.locator('.ant-table-row').first().waitFor();
    const handle = page.locator('.as-of .ant-slider-handle');
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).searchParams.get('asof')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.locator('.as-of button').click();
    await expect.poll(() => page.url()).not.toContain('asof');
  });
});
