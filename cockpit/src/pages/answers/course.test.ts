import { describe, expect, it } from 'vitest';
import type { AnswerLine, CourseLine } from './answer';
import { laid, range } from './course';

const line = { target: '100', targetUnit: '%', deadline: '2025-12-31' } as AnswerLine;
const points = [
  { month: '2024-12', value: '80' },
  { month: '2025-03', value: '20' },
  { month: '2025-06', value: '45' },
];
const outlook = { value: '95', low: '85', high: '110', unit: '%' } as NonNullable<CourseLine['outlook']>;

describe('a course', () => {
  it('lies over the months of its last year, with the year before behind it', () => {
    const found = laid({ code: 'P', unit: '%', points, outlook: null }, line);
    expect(found?.year).toBe(2025);
    expect(found?.now.slice(0, 7)).toEqual([null, null, 20, null, null, 45, null]);
    expect(found?.before[11]).toBe(80);
    expect(found?.target).toBe(100);
    expect(found?.fan).toBeUndefined();
    expect(found && range(found)).toEqual([20, 100]);
  });

  it('opens a fan from the last known month to the deadline', () => {
    const found = laid({ code: 'P', unit: '%', points, outlook }, line);
    expect(found?.fan).toEqual({ from: 5, to: 11, start: 45, value: 95, low: 85, high: 110 });
    expect(found && range(found)).toEqual([20, 110]);
  });

  it('draws nothing of a single point, and no target or fan of another unit', () => {
    expect(laid({ code: 'P', unit: '%', points: points.slice(1, 2), outlook }, line)).toBeUndefined();
    const other = laid({ code: 'P', unit: 'km', points, outlook }, line);
    expect(other?.target).toBeUndefined();
    expect(other?.fan).toBeUndefined();
  });
});
