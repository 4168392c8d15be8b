import { beforeAll, describe, expect, it } from 'vitest';
import { axe, enter, go, has, shot } from './park';
import { seed } from './seed';

beforeAll(seed);

describe.runIf(has('/api/v1/orders'))('an order', () => {
  it('goes from hand to hand by keyboard alone', async () => {
    const worker = await enter('department', 'desk', 'zh');
    await go(worker.page, '/dispatch');
    await worker.page.locator('.order-card').first().waitFor();
    // From the search field at the top, Tab leads to the first card.
    for (let count = 0; count < 40; count += 1) {
      await worker.page.keyboard.press('Tab');
      if (await worker.page.evaluate(() => document.activeElement?.classList.contains('order-card'))) {
        break;
      }
    }
    expect(await worker.page.evaluate(() => document.activeElement?.classList.contains('order-card'))).toBe(true);
    await worker.page.keyboard.press('ArrowDown');
    await worker.page.keyboard.press('Enter');
    const step = (name: string) => worker.page.locator('.order-steps button', { hasText: name });
    await step('签收').waitFor();
    expect(await axe(worker.page)).toEqual([]);
    const number = new URL(worker.page.url()).searchParams.get('object') ?? '';
    await step('签收').focus();
    await worker.page.keyboard.press('Enter');
    await step('开始办理').waitFor();
    await step('开始办理').focus();
    await worker.page.keyboard.press('Enter');
    await step('反馈办结').waitFor();
    await step('反馈办结').focus();
    await worker.page.keyboard.press('Enter');
    await worker.page.locator('.mend textarea').waitFor();
    await worker.page.keyboard.type('已复核全部重大危险源,报告已交。');
    await shot(worker.page, 'order-feedback-desk-zh');
    await worker.page.keyboard.press('Tab');
    await worker.page.keyboard.press('Enter');
    await expect.poll(() => worker.page.locator('.order-state').textContent()).toBe('已反馈');

    const leader = await enter('leader', 'desk', 'zh');
    await go(leader.page, `/dispatch?work=todo&object=${number}`);
    const close = leader.page.locator('.order-steps button', { hasText: '办结' }).first();
    await close.focus();
    await leader.page.keyboard.press('Enter');
    await leader.page.locator('.mend textarea').waitFor();
    await leader.page.keyboard.press('Tab');
    await leader.page.keyboard.press('Enter');
    await expect.poll(() => leader.page.locator('.order-state').textContent()).toBe('已办结');
    expect(worker.faults).toEqual([]);
    expect(leader.faults).toEqual([]);
  });
});
