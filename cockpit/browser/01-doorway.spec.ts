import { describe, expect, it } from 'vitest';
import { axe, enter, go, open, overflow, shot, url } from './park';
import { matrix } from './matrix';


describe('the way in', () => {
  it.each(matrix)('signs in and comes back to the page asked for (%s, %s)', async (size, speech) => {
    const { page, context, faults } = await open(size, speech);
    await go(page, '/account');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/signin');
    await shot(page, `signin-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    await page.locator('#login').fill('nobody');
    await page.locator('#password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.locator('[role="alert"]').first().waitFor();
    await shot(page, `signin-wrong-${size}-${speech}`);
    await page.locator('#login').fill('demo-leader');
    await page.locator('#password').fill('show-me-the-park');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/account');
    await page.locator('.plain-list li').first().waitFor();
    await shot(page, `account-${size}-${speech}`);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('never leads to another site', async () => {
    const { page, context } = await open('desk', 'zh');
    await go(page, '/signin?then=//example.org/');
    await page.locator('#login').fill('demo-leader');
    await page.locator('#password').fill('show-me-the-park');
    await page.keyboard.press('Enter');
    await page.locator('header.bar').waitFor();
    expect(page.url().startsWith(url)).toBe(true);
    // Home is the first page of the menu.
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await context.close();
  });

  it('says what a set-up link lacks', async () => {
    const { page, context } = await open('desk', 'zh');
    await go(page, '/setup');
    expect(await page.locator('[role="alert"]').textContent()).toContain('#');
    await go(page, '/setup#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
    await page.reload();
    await page.locator('#password').fill('a password of many words');
    await page.locator('#again').fill('a password of many words');
    await page.keyboard.press('Enter');
    await page.locator('.problem').waitFor();
    await context.close();
  });
});

describe('the frame', () => {
  it('switches the language and remembers it', async () => {
    const { page } = await enter('auditor');
    await go(page, '/account');
    const before = await page.locator('h1').textContent();
    await page.locator('header.bar button[lang="en"]').click();
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(before);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await page.locator('h1').textContent()).not.toBe(before);
  });

  it('has a palette that needs no mouse', async () => {
    const { page, faults } = await enter('admin', 'desk', 'en');
    await go(page, '/account');
    await page.keyboard.press('Control+k');
    const input = page.locator('.palette input');
    await input.waitFor();
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('audit');
    await shot(page, 'palette-desk-en');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/audit');
    expect(faults).toEqual([]);
  });

  it('shows nobody a page that the server would refuse', async () => {
    const { page } = await enter('enterprise');
    await go(page, '/account');
    expect(await page.locator('.menu a[href="/audit"], .menu a[href="/users"]').count()).toBe(0);
    await page.goto(`${url}/users`);
    await page.locator('.ant-result').waitFor();
  });
});
