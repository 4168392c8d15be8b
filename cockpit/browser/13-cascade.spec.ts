import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, walk } from './park';
import { Person, seed } from './seed';

beforeAll(seed);

interface Found {
  code: string;
  subject: string;
  value?: string | null;
  unit?: string | null;
  indicator?: string | null;
}

/** A promise of the demo by its subject. */
async function promise(subject: string): Promise<Found> {
  const leader = await Person.of('leader');
  const { data } = await leader.call<{ items: Found[] }>('GET', '/api/v1/plans/2025/promises');
  const found = data.items.find((each) => each.subject === subject);
  if (!found) {
    throw new Error(`The demo promises nothing about ${subject}`);
  }
  return found;
}

/** The same, with what an earlier run divided taken back. */
async function undivided(subject: string): Promise<Found> {
  const found = await promise(subject);
  const leader = await Person.of('leader');
  const path = `/api/v1/plans/2025/promises/${found.code}`;
  const { data, etag } = await leader.call<{ division?: unknown }>('GET', path);
  if (data.division) {
    const { status } = await leader.call('PUT', `${path}/division`, { shares: [] }, { 'If-Match': etag });
    expect(status).toBe(200);
  }
  return found;
}

describe('a promised amount', () => {
  it('is divided by team and quarter, by keyboard alone, and says by how much it differs', async () => {
    const { page, faults } = await enter('leader');
    const { code } = await undivided('到位资金总量');
    await go(page, `/plan?year=2025&shelf=all&promise=${code}`);
    await page.locator('.promise[aria-current="true"] .promise-detail').waitFor();
    // Who was sent the address sees the promise and its words without a search.
    const inSight = (selector: string) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= window.innerHeight);
    await expect.poll(() => inSight('.hit-chosen')).toBe(true);
    await expect.poll(() => inSight('.promise[aria-current="true"] .promise-line')).toBe(true);
    await page.keyboard.press('d');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('.division-grid input').first().waitFor();
    // Two teams share it.
    const teams = dialog.locator('.division-teams input');
    for (const team of ['工信局', '能源办']) {
      await teams.focus();
      await page.keyboard.type(team);
      await page.locator('.ant-select-item-option-active', { hasText: team }).waitFor();
      await page.keyboard.press('Enter');
      await dialog.locator('tbody th', { hasText: team }).waitFor();
    }
    const rows = dialog.locator('.division-grid tbody tr');
    expect(await rows.count()).toBe(2);
    await rows.first().locator('input').first().focus();
    await page.keyboard.type('1.5');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('3.25');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1:1');
    const line = dialog.locator('.division-line');
    expect(await line.textContent()).toMatch(/6\.75.*少/);
    await shot(page, 'division-off-desk-zh');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '余数均分到空格' }).press('Enter');
    expect(await line.textContent()).toContain('相符');
    await shot(page, 'division-even-desk-zh');
    await dialog.getByRole('button', { name: /保\s*存/ }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const shown = page.locator('.promise[aria-current="true"] .division-shown');
    await shown.waitFor();
    expect(await shown.locator('.division-line').textContent()).toContain('相符');
    expect(await shown.locator('tbody tr').count()).toBe(2);
    await shot(page, 'division-shown-desk-zh');
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is refused what is no number', async () => {
    const { page } = await enter('leader');
    const { code } = await promise('数字化车间数量');
    await go(page, `/plan?year=2025&shelf=all&promise=${code}`);
    await page.locator('.promise[aria-current="true"] .promise-detail').waitFor();
    await page.keyboard.press('d');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('.division-grid input').first().fill('三');
    expect(await dialog.locator('.division-wrong').textContent()).toContain('三');
    expect(await dialog.getByRole('button', { name: /保\s*存/ }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('targets from above', () => {
  it('are entered, carried and summed', async () => {
    const { page, faults } = await enter('leader');
    const { code, subject, value, unit } = await promise('新能源总装机');
    await go(page, '/plan?year=2025&view=upper');
    const asked = `新能源并网装机${Date.now() % 10_000}`;
    await page.getByRole('button', { name: '录入上级任务' }).click();
    const form = page.locator('.ant-modal');
    await form.locator('#subject').fill(asked);
    await form.locator('#issuer').fill('盟行政公署');
    // Twice what the park promises: half of it is missing.
    await form.locator('#value').fill(String(2 * Number(value)));
    await form.locator('#unit').fill(unit ?? '');
    await form.locator('#unit').press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const row = page.locator('.upper-row', { hasText: asked });
    expect(await row.locator('.upper-state').textContent()).toContain('无人承接');
    await row.getByRole('button', { name: '添加承接' }).click();
    await form.locator('input[role="combobox"]').fill(code);
    await page.locator('.ant-select-item-option-active', { hasText: subject }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => row.locator('.upper-state').textContent()).toContain('承接不足');
    expect(await row.locator('.upper-missing').textContent()).toMatch(/还差/);
    // The promise opens in the one drawer.
    await row.locator('.upper-carriers .link').click();
    await page.locator('.object-drawer h2', { hasText: subject }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.object-drawer').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('are read from the report of the level above', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/plan?year=2025&view=upper');
    await page.getByRole('button', { name: '读取上级报告' }).click();
    const form = page.locator('.ant-modal');
    const text = '政府工作报告\n一、2025年目标任务\n全盟规上工业总产值达到900亿元。新增城镇就业2000人。\n';
    await form.locator('input[type="file"]').setInputFiles({ name: 'report-above.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await form.locator('.upload-more input.ant-input').fill('盟行政公署');
    await form.getByRole('button', { name: /读\s*取/ }).click();
    await form.locator('.upper-found li').first().waitFor();
    await shot(page, 'upper-read-desk-zh');
    expect(await axe(page)).toEqual([]);
    expect(await form.locator('.upper-found li').count()).toBeGreaterThanOrEqual(2);
    await form.locator('.upper-found input[type="checkbox"]').last().check();
    await form.getByRole('button', { name: /录入所选/ }).click();
    await form.waitFor({ state: 'detached' });
    await page.locator('.upper-row', { hasText: '就业' }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it.each(matrix)('are read in both languages and on a phone (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/plan?year=2025&view=upper');
    await page.locator('.upper-row').first().waitFor();
    await shot(page, `upper-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
