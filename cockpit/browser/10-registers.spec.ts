import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from './matrix';
import { axe, enter, go, overflow, shot, url, walk } from './park';
import { type Hazard, hazards, Person, rectified, seed } from './seed';

let found: Hazard[];

beforeAll(async () => {
  await seed();
  found = await hazards(6);
  // One with a deadline, for the calendar.
  await rectified(1);
});

describe('a register', () => {
  it.each(matrix)('is drawn in every way its definition has (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('inspector', size, speech);
    for (const [view, ready] of [
      ['map', '.record-map-canvas[data-ready], .map-broken'],
      ['calendar', '.calendar-grid .calendar-order, .calendar-list .calendar-order'],
      ['board', '.record-board section'],
    ] as const) {
      await walk(page, `/registers?register=hazards&as=${view}`);
      await page.locator(ready).first().waitFor({ timeout: 30_000 });
      await page.locator('.record-map-list button, .calendar, .record-card').first().waitFor();
      await shot(page, `register-${view}-${size}-${speech}`);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  });

  it('stands as a tree whose branches open', async () => {
    const leader = await Person.of('leader');
    const { data: departments } = await leader.call<{ items: { id: string; name: string }[] }>('GET', '/api/v1/directory/departments?limit=200');
    for (const [index, lead] of departments.items.slice(1, 3).entries()) {
      const values = { project: `T${index}-${Date.now()}`, list: 'PARK', total_investment: '9', year_plan: '3', lead: lead.id };
      expect((await leader.call('POST', '/api/v1/registers/sponsored_projects/records', { values, at: null })).status).toBe(201);
    }
    const { page, faults } = await enter('leader');
    await go(page, '/registers?register=sponsored_projects&as=by_lead');
    await page.locator('.record-tree .record-node').first().waitFor();
    expect(await page.locator('.record-tree strong').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining(departments.items[1]!.name)]));
    await shot(page, 'register-tree-desk-zh');
    expect(await axe(page)).toEqual([]);
    await page.locator('.record-tree .record-node').first().click();
    await page.locator('.object-drawer h2').waitFor();
    expect(faults).toEqual([]);
  });

  it('opens what lies on the map from the list beside it, and has it on paper', async () => {
    const { page, faults } = await enter('inspector');
    await go(page, '/registers?register=hazards&as=map');
    await page.locator('.record-map-list button', { hasText: found[0]!.number }).click();
    await page.locator('.object-drawer .record-papers a').first().waitFor();
    const paper = await page.request.get(`${url}/api/v1/records/${found[0]!.number}/papers/docx`);
    expect(paper.headers()['content-type']).toContain('wordprocessingml');
    await shot(page, 'register-drawer-desk-zh');
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('keeps filters under a name for one person', async () => {
    const { page, faults } = await enter('inspector');
    await go(page, '/registers?register=hazards&state=found&sort=-changed');
    await page.locator('.saved-views .ant-btn').click();
    await page.locator('.ant-popover input').fill('新登记');
    await page.keyboard.press('Enter');
    await page.locator('.saved-view-name').waitFor();
    await go(page, '/registers?register=hazards');
    await page.locator('.saved-view-name').click();
    await expect.poll(() => page.url()).toContain('state=found');
    await expect.poll(() => page.locator('.saved-view-name').getAttribute('aria-pressed')).toBe('true');
    await page.locator('.saved-view-drop').click();
    await page.locator('.saved-view').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('moves many at once by keyboard and says who was refused and why', async () => {
    const department = await Person.of('department');
    // One of them is withdrawn meanwhile by somebody else.
    const { page, faults } = await enter('department');
    await go(page, '/registers?register=hazards&state=found');
    await page.locator('.ant-table-row').first().waitFor();
    const numbers = await page.locator('.ant-table-row td:nth-child(2)').allTextContents();
    const picked = numbers.slice(0, 3);
    for (const number of picked) {
      await page.getByLabel(`选择 ${number}`, { exact: true }).focus();
      await page.keyboard.press('Space');
    }
    const { etag } = await department.call('GET', `/api/v1/records/${picked[1]}`);
    const { status } = await department.call('POST', `/api/v1/records/${picked[1]}/transitions/withdraw`, { reason: '登记有误' }, { 'If-Match': etag });
    expect(status).toBe(200);
    await page.locator('.bulk-steps .ant-btn', { hasText: '撤销' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.ant-modal textarea').fill('重复登记');
    await page.locator('.ant-modal button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.bulk-bar .ant-alert').waitFor();
    expect(await page.locator('.bulk-bar .ant-alert').textContent()).toContain('已办理 2 条,未办理 1 条');
    expect(await page.locator('.bulk-refused').textContent()).toContain(picked[1]);
    await shot(page, 'register-bulk-desk-zh');
    const findings = await axe(page);
    expect(findings, findings.join()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(matrix)('takes a table after a look at it, and gives it back (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/registers?register=sponsored_projects&as=imports');
    const mark = `${size}${Date.now()}`;
    const table = `工程,项目清单,总投资(亿元),年度计划投资(亿元),包联部门\n甲${mark},园区项目,5,2,工信局\n乙${mark},园区项目,1,2,工信局\n`;
    await page.locator('.take-in-table input[type=file]').setInputFiles({ name: 't.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.locator('.import-columns li').first().waitFor();
    const meaning = page.locator('.import-columns li').first().locator('.ant-select');
    if ((await meaning.textContent())?.match(/项目名称|Project/) === null) {
      await meaning.click();
      await page.locator('.ant-select-item-option', { hasText: speech === 'zh' ? '项目名称' : /^Project$/ }).first().click();
    }
    await expect.poll(() => page.locator('.take-in-table [role=status]').textContent()).toMatch(speech === 'zh' ? /新建 1 条.*1 行有误/ : /make 1.*1 rows are wrong/);
    await shot(page, `register-import-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const before = await page.locator('.import-doings').count();
    await page.locator('.take-in-ask .ant-btn-primary').click();
    await expect.poll(() => page.locator('.import-doings').count()).toBe(before + 1);
    await page.locator('.import-doings .ant-btn').first().click();
    await page.locator('.bad-cells input').nth(3).fill('0.5');
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await shot(page, `register-mend-${size}-${speech}`);
    await page.locator('.rejected-rows .ant-btn-primary').click();
    await page.locator('.bad-cells').waitFor({ state: 'detached' });
    const undo = page.getByText(speech === 'zh' ? '撤销导入' : 'Undo the import').first();
    await undo.click();
    await page.locator('.ant-popconfirm .ant-btn-primary').click();
    await page.locator('.ant-tag').first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('two years', () => {
  it.each(matrix)('stand beside each other (%s, %s)', async (size, speech) => {
    const { page, faults } = await enter('leader', size, speech);
    await walk(page, '/answers?view=years');
    await page.locator('.year-rows li').first().waitFor();
    await shot(page, `years-${size}-${speech}`);
    const silent = page.locator('.fate-not-reported');
    await silent.click();
    await expect.poll(() => page.url()).toContain('fate=not-reported');
    await expect.poll(() => page.locator('.year-group').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
