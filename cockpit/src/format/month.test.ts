import { describe, expect, it } from 'vitest';
import { monthAfter, weeksOf } from './month';

describe('a month', () => {
  it('is whole weeks from Monday', () => {
    // 1 November 2026 is a Sunday.
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01']);
    expect(weeks[5]?.[0]).toBe('2026-11-30');
  });
  it('has four weeks where it fits', () => {
    // February 2027 begins on a Monday and has 28 days.
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
  it('is followed by the next one, over the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});
