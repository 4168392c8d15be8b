import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, has, overflow, shot, walk } from './park';
import { seed } from './seed';

beforeAll(seed);

describe.runIf(has('/api/v1/map'))('the map', () => {
  it.each(matrix)('is drawn with nothing from outside (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/map');
    await page.locator('.map-canvas[data-ready]').waitFor();
    await page.locator('.map-row').first().waitFor();
    expect(await page.locator('.map-row').count()).toBeGreaterThan(90);
    await shot(page, `map-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('is found, walked, opened, switched and measured', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/map');
    await page.locator('.map-canvas[data-ready]').waitFor();
    // By keyboard alone: type, walk, open.
    await page.locator('.map-search input').focus();
    await page.keyboard.type('空气');
    await expect.poll(() => page.locator('.map-row').count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.querySelector('.map-row-name')?.textContent);
    expect(name).toContain('空气');
    await page.keyboard.press('Enter');
    await page.locator('.object-drawer h2', { hasText: name ?? '?' }).waitFor();
    // Who runs it, what it measured, what its department promised.
    await page.locator('.object-drawer .lines li', { hasText: 'PM2.5' }).first().waitFor();
    await page.locator('.object-drawer .lines li', { hasText: '厂界硫化氢' }).waitFor();
    await shot(page, 'map-drawer-desk-zh');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('object=');
    // One drawer for zones and firms.
    await page.locator('.map-search input').fill('');
    await page.locator('.map-row', { hasText: '仓储物流区' }).first().click();
    await page.locator('.object-drawer .lines .link', { hasText: '厂区' }).first().waitFor();
    expect(await page.locator('.object-drawer').textContent()).toMatch(/\d+\.\d\sha.*WGS84/);
    await page.locator('.object-drawer .lines .link', { hasText: '厂区' }).first().click();
    await page.locator('.object-drawer dt', { hasText: '信用代码' }).waitFor();
    await page.locator('.object-drawer .ant-drawer-close').click();
    // What is switched off is gone from list and map, and stays so in the address.
    const all = await page.locator('.map-row').count();
    await page.locator('.map-legend li', { hasText: '企业厂区' }).locator('input').click();
    await expect.poll(() => page.locator('.map-row').count()).toBe(all - 81);
    expect(page.url()).toContain('hide=enterprises');
    // The ground itself answers: the middle of the whole map lies in the park.
    await page.locator('.map-tools button').nth(2).click();
    const canvas = page.locator('.maplibregl-canvas');
    const box = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
    const middle = { x: box.width / 2, y: box.height / 2 };
    await expect
      .poll(async () => {
        await canvas.click({ position: middle });
        return page.url();
      })
      .toContain('object=');
    await page.locator('.object-drawer h2').waitFor();
    await page.locator('.object-drawer .ant-drawer-close').click();
    await page.locator('.object-drawer').waitFor({ state: 'detached' });
    await page.locator('h1').click();
    await page.keyboard.press('m');
    await page.locator('.map-measure').waitFor();
    await canvas.click({ position: middle });
    await canvas.click({ position: { x: middle.x + 150, y: middle.y } });
    await expect.poll(() => page.locator('.map-measure strong').textContent()).toMatch(/^\d+\.\d+\skm$/);
    await shot(page, 'map-measure-desk-zh');
    await page.keyboard.press('Escape');
    await page.locator('.map-measure').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('takes outlines from a file and names what it does not find', async () => {
    const { page, faults } = await enter('admin');
    await go(page, '/map');
    await page.locator('.page-actions button').first().click();
    const square = [[108.5, 40.5], [108.51, 40.5], [108.51, 40.51], [108.5, 40.51], [108.5, 40.5]];
    const file = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { layer: 'backdrop', kind: 'green', name: '试验林' }, geometry: { type: 'Polygon', coordinates: [square] } },
        { type: 'Feature', properties: { name: '不在名录里' }, geometry: { type: 'Polygon', coordinates: [square] } },
      ],
    };
    await page.locator('.ant-modal input[type="file"]').setInputFiles({ name: 'park.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) });
    await page.locator('.ant-modal .ant-btn-primary').click();
    await page.locator('.map-imported .plain-list li').waitFor();
    expect(await page.locator('.map-imported').textContent()).toContain('不在名录里');
    await shot(page, 'map-import-desk-zh');
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows an enterprise the zones and its own site', async () => {
    const { page } = await enter('enterprise');
    await go(page, '/map');
    await page.locator('.map-row').first().waitFor();
    await expect.poll(() => page.locator('.map-row').count()).toBe(8);
  });
});
