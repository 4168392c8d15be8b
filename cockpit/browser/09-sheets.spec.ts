import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { Person, seed } from './seed';

interface Frozen {
  id: string;
  sha256: string;
}

let first: Frozen;

beforeAll(async () => {
  await seed();
  const leader = await Person.of('leader');
  const frozen = await leader.call<Frozen>('POST', '/api/v1/answers/sheets', { year: null, asOf: '2025-09-30', note: '三季度末' });
  expect(frozen.status).toBe(201);
  first = frozen.data;
});

describe('a frozen sheet', () => {
  it('is frozen, shows its hash, is signed and verified', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/answers?view=sheets&asof=2025-12-31');
    await page.locator('.table-filters .ant-btn-primary').click();
    await page.locator('.ant-modal input').fill('年终');
    await page.keyboard.press('Enter');
    const hash = page.locator('.object-drawer .hash');
    await hash.waitFor();
    expect((await hash.textContent())?.trim()).toMatch(/^[0-9a-f]{64}$/);
    await page.locator('.order-steps .ant-btn-primary').click();
    await page.locator('.sign-sheet .ant-btn-primary').click();
    await expect.poll(() => page.locator('.object-drawer .lines').first().textContent()).toContain('demo-leader');
    await page.locator('.order-steps .ant-btn').last().click();
    await page.locator('.object-drawer [role="status"] .light-word-green').waitFor();
    await shot(page, 'sheet-desk-zh');
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(matrix)('is compared with another (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, `/answers?view=compare&first=${first.id}`);
    await page.locator('.compare-rows li').first().waitFor();
    expect(await page.locator('.compare-verdicts tbody tr').count()).toBeGreaterThan(3);
    await shot(page, `compare-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it.each(matrix)('stands in a list; what was forgotten in another (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/answers?view=sheets');
    await page.locator('.ant-table-row, .cards li').first().waitFor();
    await shot(page, `sheets-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await walk(page, '/answers?view=forgotten');
    await page.locator('.forgotten li, .empty-state').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
