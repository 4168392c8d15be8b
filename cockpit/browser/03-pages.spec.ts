import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, has, overflow, shot, walk } from './park';
import { seed } from './seed';

beforeAll(seed);

/** Page, who looks, what must be there before it is judged, and the endpoint without which there is no page. */
const offered: [string, string, string, string, string][] = [
  ['ledger', 'leader', '/ledger', '.ant-table-row, .cards li', '/api/v1/facts'],
  ['rejected', 'leader', '/ledger?shelf=rejected', '.rejected > li', '/api/v1/ledger/rejected'],
  ['imports', 'leader', '/ledger?shelf=imports', '.ant-table-row, .cards li', '/api/v1/ledger/imports'],
  ['work', 'leader', '/work', '.empty-state, .ant-table-row, .cards li', '/api/v1/my-work'],
  ['registers', 'leader', '/registers', '.ant-table-row, .cards li', '/api/v1/registers'],
  ['records', 'leader', '/registers?register=sponsored_projects', '.empty-state, .ant-table-row, .cards li', '/api/v1/registers'],
  ['dispatch', 'leader', '/dispatch', '.order-card, .cards li', '/api/v1/orders'],
  ['calendar', 'leader', '/dispatch?view=calendar', '.calendar-order', '/api/v1/orders'],
  ['circular', 'leader', '/dispatch?view=circular', '.circular', '/api/v1/orders/circular'],
  ['directory', 'admin', '/directory', '.ant-table-row, .cards li', '/api/v1/directory/departments'],
  ['enterprises', 'admin', '/directory?shelf=enterprises', '.ant-table-row, .cards li', '/api/v1/directory/enterprises'],
  ['calendars', 'admin', '/directory?shelf=calendars', '.calendars li', '/api/v1/directory/calendars'],
  ['users', 'admin', '/users', '.ant-table-row, .cards li', '/api/v1/users'],
  ['audit', 'auditor', '/audit', '.ant-table-row, .cards li', '/api/v1/audit'],
];

const pages = offered.filter(([, , , , endpoint]) => has(endpoint));

describe.each(matrix)('on a %s in %s', (size, speech) => {
  it.each(pages)('%s shows what is there, whole and readable', async (name, role, path, ready) => {
    const { page, faults } = await enter(role, size, speech);
    await walk(page, path);
    await page.locator(ready).first().waitFor();
    await shot(page, `${name}-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});

describe.runIf(has('/api/v1/facts'))('every object', () => {
  it('opens the same drawer, which can be sent to somebody', async () => {
    const { page, faults } = await enter('leader');
    await go(page, '/ledger');
    await page.locator('.ant-table-row').first().click();
    await page.locator('.object-drawer .drawer-number').waitFor();
    await shot(page, 'drawer-fact-desk-zh');
    expect(await axe(page)).toEqual([]);
    const address = page.url();
    expect(address).toContain('object=fact');
    await go(page, '/account');
    await page.goto(address);
    await page.locator('.object-drawer .drawer-number').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('object=');
    expect(faults).toEqual([]);
  });
});
