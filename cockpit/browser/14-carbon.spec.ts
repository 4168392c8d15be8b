import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { Person, seed } from './seed';
import { readFileSync } from 'node:fs';

beforeAll(async () => {
  await seed();
  await certificates();
});

/** The sample's certificates, posted one by one as the park's officer would; the last uses serials that are retired and is refused. */
async function certificates(): Promise<void> {
  const leader = await Person.of('leader');
  const { data: held } = await leader.call<{ items: unknown[] }>('GET', '/api/v1/energy/certificates/holdings');
  if (held.items.length > 0) {
    return;
  }
  const [head = '', ...rows] = readFileSync(new URL('../../samples/carbon/certificates.csv', import.meta.url), 'utf8').trim().split('\n');
  const names = head.split(',');
  const statuses: number[] = [];
  for (const row of rows) {
    const cells = row.split(',');
    const body = Object.fromEntries(names.map((name, at) => [name, cells[at] || null]));
    const { status } = await leader.call('POST', '/api/v1/energy/certificates', { ...body, first: Number(body.first), last: Number(body.last) });
    statuses.push(status);
  }
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 409]);
}

describe('accounts of energy and carbon', () => {
  it('stand in the demo, and every figure of the park is the sum of its firms', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/energy');
    const figures = page.locator('section[aria-label="能碳数"] tbody tr');
    await figures.first().waitFor();
    const totals = await figures.evaluateAll((rows) => rows.map((row) => Number(row.querySelector('td')?.textContent?.replace(/[^\d.]/g, ''))));
    expect(totals.length).toBeGreaterThanOrEqual(3);
    const [park = 0, ...firms] = totals;
    expect(park).toBeGreaterThan(0);
    // Whole tonnes are shown: each firm is off by half a tonne at most.
    expect(Math.abs(park - firms.reduce((sum, each) => sum + each, 0))).toBeLessThanOrEqual(firms.length);
    // What the figures rest on is said before them.
    const open = page.locator('.unconfirmed');
    expect(await open.locator('summary').textContent()).toMatch(/\d+ 个因子待确认/);
    await open.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await open.locator('.standing-open').first().textContent()).toContain('待确认');
    // The drawing and the table say the same.
    await page.locator('.sankey svg').waitFor();
    await page.locator('section[aria-label="流向"] .ant-segmented-item', { hasText: /^表$/ }).click();
    expect(await page.locator('section[aria-label="流向"] tbody tr').count()).toBeGreaterThan(3);
    expect(await page.locator('.quotas li').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('take a printed value in place of a remembered one, in the name of who read it', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/energy');
    await page.locator('.unconfirmed summary').click();
    await page.locator('.unconfirmed .link').click();
    await page.waitForURL(/shelf=factors/);
    const row = page.locator('.ant-table-row', { hasText: '碳酸盐' }).first();
    await row.getByRole('button', { name: '录入印刷值' }).click();
    const form = page.locator('.ant-modal');
    await form.locator('#value').fill('零点四');
    await form.getByRole('button', { name: /录\s*入/ }).last().click();
    await form.locator('.ant-form-item-explain-error').waitFor();
    await form.locator('#value').fill('0.43971');
    await form.locator('#document').fill('试验用文件 第1页');
    await shot(page, 'factor-enter-desk-zh');
    expect(await axe(page)).toEqual([]);
    await form.locator('#document').press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await go(page, '/energy?shelf=factors&factors=confirmed');
    const entered = page.locator('.ant-table-row', { hasText: '试验用文件' }).first();
    await entered.waitFor();
    expect(await entered.textContent()).toMatch(/0\.43971.*见于印刷文件/);
    expect(await entered.textContent()).toContain('demo-leader');
    expect(faults).toEqual([]);
  });

  const shelves: [string, string, string][] = [
    ['overview', '/energy', '.sankey svg'],
    ['factors', '/energy?shelf=factors', '.ant-table-row, .cards li'],
    ['certificates', '/energy?shelf=certificates', '.ant-table-row, .cards li'],
  ];
  describe.each(matrix)('on a %s in %s', (size, speech) => {
    it.each(shelves)('%s is whole and readable', async (name, path, ready) => {
      const { page, faults } = await enter('leader', size, speech);
      await walk(page, path);
      await page.locator(ready).first().waitFor();
      await shot(page, `carbon-${name}-${size}-${speech}`);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });
  });
});
