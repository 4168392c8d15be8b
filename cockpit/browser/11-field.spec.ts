import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, close, enter, go, overflow, shot } from './park';
import { type Hazard, Person, photo, rectified, seed } from './seed';

const here = { longitude: 108.663, latitude: 40.587 };

let inspector: Person;
let waiting: Hazard[];

beforeAll(async () => {
  await seed();
  inspector = await Person.of('inspector');
  waiting = await rectified(3);
});
afterAll(close);

async function onThePhone(speech: 'zh' | 'en' = 'zh') {
  const opened = await enter('inspector', 'phone', speech);
  await opened.context.grantPermissions(['geolocation']);
  await opened.context.setGeolocation(here);
  return opened;
}

const state = async (hazard: Hazard) => (await inspector.call<{ record: { state: string } }>('GET', `/api/v1/records/${hazard.id}`)).data.record.state;

/** Hazards with this object: one, or it doubled. */
const named = async (object: string) =>
  (await inspector.call<{ items: { number: string; values: Record<string, { taken: string; place: number[] }> }[] }>('GET', `/api/v1/registers/hazards/records?filter=${encodeURIComponent(`object:eq:${object}`)}`)).data.items;

/** A finding on the spot; day and place stand there already. */
async function find(page: Page, object: string): Promise<void> {
  await page.locator('.field-new .ant-btn').first().tap();
  await page.locator('.field-drawer #values_object').fill(object);
  await page.locator('.field-drawer #values_clause').fill('GB 50160 6.2.12');
  // The place may come in meanwhile and move what lies below it away from under the finger.
  const option = page.locator('.ant-select-item-option').first();
  const opened = async () => {
    if (!(await option.isVisible())) {
      await page.locator('.field-drawer .ant-select').first().click();
    }
    return option.isVisible();
  };
  await expect.poll(opened, { interval: 1000 }).toBe(true);
  await option.click();
  await page.locator('.field-drawer #values_source').click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: /执法检查|Officer/ }).click();
  await page.locator('.field-drawer #values_major .ant-radio-wrapper').last().tap();
  await page.locator('.field-drawer input[type=file]').first().setInputFiles({ name: 'spot.png', mimeType: 'image/png', buffer: Buffer.from(await photo().arrayBuffer()) });
  await page.locator('.field-drawer', { hasText: 'spot.png' }).waitFor();
  await page.locator('.field-drawer button[type=submit]').tap();
  await page.locator('.field-drawer .ant-drawer-body').waitFor({ state: 'detached' });
}

describe('in the field', () => {
  it('three taps finish an item', async () => {
    const { page, faults } = await onThePhone();
    await go(page, '/field');
    await page.locator('.field-item', { hasText: waiting[0]!.number }).tap();
    await page.locator('.field-answer .ant-btn').first().waitFor();
    await shot(page, 'field-item-phone-zh');
    expect(await axe(page)).toEqual([]);
    await page.locator('.field-answer .ant-btn').first().tap();
    await page.locator('.field-submit').tap();
    await expect.poll(() => state(waiting[0]!)).toBe('closed');
    expect(faults).toEqual([]);
  });

  it.each(matrix)('shows the day, and what is typed of a label opens it (%s, %s)', async (size, speech) => {
    const { page, context, faults } = await enter('inspector', size, speech);
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(here);
    await go(page, '/field');
    await page.locator('.field-item').first().waitFor();
    await page.locator('.field-doings .ant-segmented-item').last().click();
    await expect.poll(() => page.url()).toContain('by=way');
    await shot(page, `field-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('.field-scan input').last().fill(waiting[1]!.number.toLowerCase());
    await page.keyboard.press('Enter');
    await page.locator('.field-drawer code', { hasText: waiting[1]!.number }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('keeps what is found without a line over a restart, and sends it once', async () => {
    const { page, context } = await onThePhone();
    await go(page, '/field');
    await page.locator('.field-item').first().waitFor();
    await expect.poll(() => page.evaluate(async () => ((await caches.match('/field')) && (await caches.match('/api/v1/registers/hazards'))) !== undefined)).toBe(true);
    const object = `E-${Date.now()}`;
    await context.setOffline(true);
    try {
      await page.reload();
      await page.locator('.field-waiting .ant-alert-warning').waitFor();
      await find(page, object);
      await page.locator('.field-waiting .ant-alert-info').waitFor();
      await shot(page, 'field-offline-phone-zh');
      expect(await axe(page)).toEqual([]);
      await page.reload();
      await page.locator('.field-waiting .ant-alert-info').waitFor();
      expect(await named(object)).toEqual([]);
    } finally {
      await context.setOffline(false);
    }
    await expect.poll(async () => (await named(object)).length, { timeout: 40_000 }).toBe(1);
    await page.locator('.field-waiting .ant-alert-info').waitFor({ state: 'detached' });
    const [made] = await named(object);
    expect(made?.values.found_photo?.place).toEqual([here.longitude, here.latitude]);
    expect(Date.parse(made?.values.found_photo?.taken ?? '')).toBeGreaterThan(Date.now() - 600_000);
    await page.reload();
    await page.locator('.field-item').first().waitFor();
    expect((await named(object)).length).toBe(1);
  });

  it('does not double what the server heard and could not answer', async () => {
    const { page } = await onThePhone();
    await go(page, '/field');
    await page.locator('.field-new .ant-btn').first().waitFor();
    const object = `D-${Date.now()}`;
    let heard = 0;
    await page.route('**/api/v1/registers/hazards/records', async (route) => {
      await route.fetch();
      heard += 1;
      await route.abort();
    });
    await find(page, object);
    await expect.poll(() => heard).toBeGreaterThanOrEqual(2);
    expect((await named(object)).length).toBe(1);
    await page.locator('.field-waiting .ant-alert-info').waitFor();
    await page.unroute('**/api/v1/registers/hazards/records');
    await page.locator('.field-waiting .ant-btn').first().tap();
    await page.locator('.field-waiting .ant-alert-info').waitFor({ state: 'detached' });
    expect((await named(object)).length).toBe(1);
  });

  it('says why something was not accepted, and lets it be given up', async () => {
    const { page } = await onThePhone();
    await go(page, '/field');
    await page.locator('.field-item', { hasText: waiting[2]!.number }).tap();
    await page.locator('.field-answer .ant-btn').first().waitFor();
    const department = await Person.of('inspector');
    const { etag } = await department.call('GET', `/api/v1/records/${waiting[2]!.id}`);
    await department.call('POST', `/api/v1/records/${waiting[2]!.id}/transitions/verify`, { values: { verified_fixed: false } }, { 'If-Match': etag });
    await page.locator('.field-answer .ant-btn').first().tap();
    await page.locator('.field-submit').tap();
    await page.locator('.field-waiting .ant-alert-error').waitFor();
    expect(await page.locator('.field-waiting .ant-alert-error').textContent()).toContain('现为“复查不合格”');
    await shot(page, 'field-refused-phone-zh');
    expect(await axe(page)).toEqual([]);
    await page.locator('.field-waiting .ant-alert-error .ant-btn').last().tap();
    await page.locator('.ant-popconfirm .ant-btn-primary').tap();
    await page.locator('.field-waiting .ant-alert-error').waitFor({ state: 'detached' });
  });
});
