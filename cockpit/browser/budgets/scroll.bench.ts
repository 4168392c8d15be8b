import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { close, enter, go } from '../park';
import { Person, seed } from '../seed';
import { measured, report } from './measure';

const ROWS = 10_000;
/** Milliseconds between two frames while somebody turns the wheel. */
const FRAME = 50;
const SOURCE = '滚动试验';

interface Listed<T> {
  items: T[];
}

beforeAll(async () => {
  await seed();
  await facts();
});
afterAll(close);

/** Ten thousand facts of an indicator that no promise uses, taken in as a file by the door that people use. */
async function facts(): Promise<void> {
  const leader = await Person.of('leader');
  const { data: present } = await leader.call<Listed<unknown>>('GET', `/api/v1/facts?source=${encodeURIComponent(SOURCE)}&limit=1`);
  if (present.items.length > 0) {
    return;
  }
  const { data: indicators } = await leader.call<Listed<{ id: string; unit: string; kind: string }>>('GET', '/api/v1/indicators');
  const { data: promises } = await leader.call<Listed<{ indicator?: string | null }>>('GET', '/api/v1/plans/2025/promises');
  const used = new Set(promises.items.map(({ indicator }) => indicator));
  const free = indicators.items.find(({ id, kind }) => kind === 'level' && !used.has(id));
  if (!free) {
    throw new Error('Every level has a promise; the scroll has no facts of its own.');
  }
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (row % 365))).toISOString().slice(0, 10);
    return `${free.id},point-${Math.floor(row / 365)},${day},${(row % 97) + 1},${free.unit},${SOURCE},2025-01-05T02:00:00Z,`;
  });
  const form = new FormData();
  form.append('file', new Blob([`indicator,about,period,value,unit,source,recorded_at,note\n${lines.join('\n')}\n`]), 'scroll.csv');
  form.append('source', SOURCE);
  const { status, data } = await leader.call('POST', '/api/v1/ledger/imports', form);
  if (status >= 400) {
    throw new Error(`The facts were not taken in: ${status} ${JSON.stringify(data)}`);
  }
}

/** Milliseconds between the frames drawn while the wheel is turned, by the page's own clock. */
async function whileScrolling(page: Page, turns: number, down: number): Promise<number[]> {
  await page.evaluate(() => {
    const state = window as unknown as { frames: number[]; watching: boolean };
    state.frames = [];
    state.watching = true;
    let last = performance.now();
    const frame = (now: number) => {
      state.frames.push(now - last);
      last = now;
      if (state.watching) {
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
  });
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, down);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const state = window as unknown as { frames: number[]; watching: boolean };
    state.watching = false;
    return state.frames;
  });
}

describe('a list of ten thousand rows', () => {
  it(`scrolls without a frame over ${FRAME} ms`, async () => {
    const { page, faults } = await enter('leader');
    await go(page, `/ledger?source=${encodeURIComponent(SOURCE)}`);
    const body = page.locator('.ant-table-tbody-virtual-holder');
    await body.waitFor();
    const rows = () => page.evaluate(() => Number(document.querySelector('.table-actions [aria-live]')?.textContent?.replace(/\D/g, '') ?? 0));
    await body.hover();
    // To the end: the list asks for its pages while one scrolls.
    while ((await rows()) < ROWS) {
      const before = await rows();
      await page.mouse.wheel(0, 100_000);
      await expect.poll(rows).toBeGreaterThan(before);
    }
    expect(await rows()).toBe(ROWS);
    await page.waitForLoadState('networkidle');
    // Up through the list in steps of a wheel, then in leaps as with the bar.
    const slow = measured(await whileScrolling(page, 250, -120));
    const leaps = measured(await whileScrolling(page, 150, -2_500));
    report('10,000 rows, wheel', FRAME, slow);
    report('10,000 rows, leaps', FRAME, leaps);
    expect(await page.locator('.ant-table-row').count()).toBeLessThan(100);
    expect(slow.worst).toBeLessThanOrEqual(FRAME);
    expect(leaps.worst).toBeLessThanOrEqual(FRAME);
    expect(faults).toEqual([]);
  });
});
