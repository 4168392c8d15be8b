import { describe, expect, it } from 'vitest';
import { boxOf, distanceText, lengthOf, metresBetween, positionText } from './geo';

describe('distances', () => {
  it('are those of the ellipsoid', () => {
    // By hand at 40.5° north: M = 6 362 397 m and N = 6 387 162 m, so π/180·M = 111 045 m and π/180·N·cos 40.5° = 84 768 m.
    expect(metresBetween([108.5, 40], [108.5, 41])).toBeCloseTo(111_045, -1);
    expect(metresBetween([108, 40.5], [109, 40.5])).toBeCloseTo(84_768, -1);
  });
  it('add up along a line', () => {
    expect(lengthOf([])).toBe(0);
    expect(lengthOf([[108, 40]])).toBe(0);
    const there = metresBetween([108, 40], [108.1, 40]);
    expect(lengthOf([[108, 40], [108.1, 40], [108, 40]])).toBeCloseTo(2 * there, 6);
  });
  it('are written as people say them', () => {
    expect(distanceText(12.4)).toBe('12\u00a0m');
    expect(distanceText(1234.5)).toBe('1.23\u00a0km');
    expect(distanceText(12345)).toBe('12.3\u00a0km');
    expect(positionText([108.5, 40.1234567])).toBe('108.500000, 40.123457');
  });
});

describe('the box of a shape', () => {
  it('holds points, lines, areas and several of them', () => {
    expect(boxOf({ type: 'Point', coordinates: [108, 40] })).toEqual([108, 40, 108, 40]);
    expect(boxOf({ type: 'MultiPolygon', coordinates: [[[[1, 2], [3, 4], [1, 2]]], [[[-5, 0], [0, 9], [-5, 0]]]] })).toEqual([-5, 0, 3, 9]);
  });
});
