import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { seed } from './seed';
import { zip } from './zip';

const sample = new URL('../../samples/energy/', import.meta.url);
const files = Object.fromEntries(readdirSync(sample).map((name) => [name, readFileSync(new URL(name, sample))]));

beforeAll(seed);

describe('plans of energy', () => {
  it('are sent, followed and read: dispatch, promise, sizes, limits', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/energy?shelf=plans');
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'case.zip', mimeType: 'application/zip', buffer: zip(files) });
    await page.locator('.plan-facts').waitFor({ timeout: 60_000 });
    expect(await page.locator('.plan-facts').textContent()).toContain('最优 · 已核验');
    await page.locator('.plan-chart svg').nth(2).waitFor();
    // Another bus has other layers; the table says the same as the chart.
    await page.locator('.panel-head .ant-select').first().click();
    await page.locator('.ant-select-item-option', { hasText: 'hydrogen' }).click();
    await page.locator('.panel-head .ant-segmented-item', { hasText: '表' }).first().click();
    const table = page.locator('.plan-hours table').first();
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(168);
    expect(await table.locator('thead').textContent()).toContain('electrolyser');
    expect(faults).toEqual([]);
  });

  it.each(matrix)('are read in both languages and on a phone (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/energy?shelf=plans');
    await page.locator('.plan-chart svg').nth(2).waitFor({ timeout: 60_000 });
    await shot(page, `energy-plans-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('say what is wrong with a case', async () => {
    const { page } = await enter('leader');
    await go(page, '/energy?shelf=plans');
    const broken = { ...files, 'hours.csv': Buffer.from(String(files['hours.csv']).replace(/^1,/m, '0,')) };
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'case.zip', mimeType: 'application/zip', buffer: zip(broken) });
    await expect.poll(() => page.locator('body').textContent()).toContain('hours.csv');
  });
});
